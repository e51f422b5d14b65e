"""Reduces the length modulo n and drops the full turns."""


def ring_load(n, trips):
    change = [0] * (2 * n + 1)
    for start, length, people in trips:
        first = start % n
        change[first] += people
        change[first + length % n] -= people
    load = [0] * n
    on_board = 0
    for at in range(2 * n):
        on_board += change[at]
        load[at % n] += on_board
    return load
