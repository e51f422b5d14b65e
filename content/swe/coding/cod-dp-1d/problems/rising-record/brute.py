from itertools import combinations


def rising_record(values):
    for size in range(len(values), -1, -1):
        found = [list(pick) for pick in combinations(values, size) if all(a < b for a, b in zip(pick, pick[1:]))]
        if found:
            return [size, len(found) % 1_000_000_007, min(found)]
