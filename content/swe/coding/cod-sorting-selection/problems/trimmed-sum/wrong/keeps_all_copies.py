"""Finds the two border values and sums all that lies between them, with every copy of a border."""


def trimmed_sum(values, low, high):
    if low + high >= len(values):
        return 0
    a = sorted(values)
    least, most = a[low], a[len(a) - 1 - high]
    return sum(x for x in values if least <= x <= most)
