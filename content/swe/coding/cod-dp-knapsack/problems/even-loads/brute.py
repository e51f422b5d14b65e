from itertools import product


def least_gap(weights):
    return min(abs(sum(w if side else -w for w, side in zip(weights, sides))) for sides in product((0, 1), repeat=len(weights)))
