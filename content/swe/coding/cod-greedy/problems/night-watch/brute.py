from itertools import combinations


def fewest_shifts(length, shifts):
    for k in range(len(shifts) + 1):
        for chosen in combinations(shifts, k):
            if all(any(start <= minute < end for start, end in chosen) for minute in range(length)):
                return k
    return -1
