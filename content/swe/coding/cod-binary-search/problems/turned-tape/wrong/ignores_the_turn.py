"""Searches as if the tape were sorted throughout."""


def tape_places(tape, targets):
    places = []
    for target in targets:
        lo, hi = 0, len(tape)
        while lo < hi:
            mid = (lo + hi) // 2
            if tape[mid] < target:
                lo = mid + 1
            else:
                hi = mid
        places.append(lo if lo < len(tape) and tape[lo] == target else -1)
    return places
