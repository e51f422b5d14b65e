"""Sorts by the number of the code and ignores the order of the lanes."""


def sort_lanes(codes, order):
    if all(code in order for code in codes):
        codes.sort()
