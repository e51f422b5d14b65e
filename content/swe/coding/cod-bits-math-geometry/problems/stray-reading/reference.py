def stray_reading(values, m):
    found = 0
    for place in range(64):
        ones = 0
        for value in values:
            ones += value >> place & 1
        if ones % m:
            found |= 1 << place
    return found - (1 << 64) if found >> 63 else found
