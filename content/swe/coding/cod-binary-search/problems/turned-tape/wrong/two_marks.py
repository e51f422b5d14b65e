"""Takes a part of one mark for an unsorted one, because it compares strictly with the left end."""


def tape_places(tape, targets):
    places = []
    for target in targets:
        lo, hi, place = 0, len(tape) - 1, -1
        while lo <= hi:
            mid = (lo + hi) // 2
            if tape[mid] == target:
                place = mid
                break
            if tape[lo] < tape[mid]:
                if tape[lo] <= target < tape[mid]:
                    hi = mid - 1
                else:
                    lo = mid + 1
            elif tape[mid] < target <= tape[hi]:
                lo = mid + 1
            else:
                hi = mid - 1
        places.append(place)
    return places
