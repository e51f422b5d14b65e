"""Cuts a trip off at the last segment instead of going on at segment 0."""


def ring_load(n, trips):
    change = [0] * (n + 1)
    everywhere = 0
    for start, length, people in trips:
        turns, rest = divmod(length, n)
        everywhere += turns * people
        first = start % n
        change[first] += people
        change[min(n, first + rest)] -= people
    load = []
    on_board = everywhere
    for segment in range(n):
        on_board += change[segment]
        load.append(on_board)
    return load
