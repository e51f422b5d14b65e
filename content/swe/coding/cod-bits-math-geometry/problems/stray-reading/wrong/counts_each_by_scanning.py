"""Counts each reading by a scan of the whole list: quadratic."""


def stray_reading(values, m):
    return next(value for value in values if values.count(value) % m)
