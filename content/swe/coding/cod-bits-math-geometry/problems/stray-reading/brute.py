def stray_reading(values, m):
    return next(value for value in values if values.count(value) % m)
