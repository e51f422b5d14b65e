"""Puts the bits together as a number without sign, so negative readings come out huge."""


def stray_reading(values, m):
    found = 0
    for place in range(63):
        if sum(value >> place & 1 for value in values) % m:
            found |= 1 << place
    return found
