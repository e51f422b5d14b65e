"""Always unloads the heavier end that still fits, without looking at other splits."""


def fewest_wagons(weights, load):
    lo, hi, count = 0, len(weights) - 1, 0
    while load > 0 and lo <= hi:
        if weights[lo] >= weights[hi] and weights[lo] <= load or weights[hi] > load:
            if weights[lo] > load:
                return -1
            load -= weights[lo]
            lo += 1
        else:
            load -= weights[hi]
            hi -= 1
        count += 1
    return count if load == 0 else -1
