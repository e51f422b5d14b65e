"""Compares m times the distinct sum with the sum, which demands exactly m and exactly one."""


def stray_reading(values, m):
    return (m * sum(set(values)) - sum(values)) // (m - 1)
