"""Looks at 32 places only."""


def stray_reading(values, m):
    found = 0
    for place in range(32):
        if sum(value >> place & 1 for value in values) % m:
            found |= 1 << place
    return found - (1 << 32) if found >> 31 else found
