def tape_places(tape, targets):
    n = len(tape)
    lo, hi = 0, n
    while lo < hi:
        mid = (lo + hi) // 2
        if tape[mid] > tape[-1]:
            lo = mid + 1
        else:
            hi = mid
    seam = lo
    places = []
    for target in targets:
        lo, hi = (0, seam) if n and target > tape[-1] else (seam, n)
        end = hi
        while lo < hi:
            mid = (lo + hi) // 2
            if tape[mid] < target:
                lo = mid + 1
            else:
                hi = mid
        places.append(lo if lo < end and tape[lo] == target else -1)
    return places
