"""Looks for the seam by the first mark, and finds none when the tape is not turned."""


def tape_places(tape, targets):
    n = len(tape)
    lo, hi = 0, n - 1
    while lo < hi:
        mid = (lo + hi) // 2
        if tape[mid] >= tape[0]:
            lo = mid + 1
        else:
            hi = mid
    seam = lo
    places = []
    for target in targets:
        if n and target >= tape[0]:
            lo, hi = 0, seam
        else:
            lo, hi = seam, n
        end = hi
        while lo < hi:
            mid = (lo + hi) // 2
            if tape[mid] < target:
                lo = mid + 1
            else:
                hi = mid
        places.append(lo if lo < end and tape[lo] == target else -1)
    return places
