"""Adds the people to each segment of each trip, which costs as much as the trips are long."""


def ring_load(n, trips):
    load = [0] * n
    for start, length, people in trips:
        turns, rest = divmod(length, n)
        for segment in range(n):
            load[segment] += turns * people
        for step in range(rest):
            load[(start + step) % n] += people
    return load
