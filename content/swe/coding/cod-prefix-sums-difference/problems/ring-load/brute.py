def ring_load(n, trips):
    load = [0] * n
    for start, length, people in trips:
        for step in range(length):
            load[(start + step) % n] += people
    return load
