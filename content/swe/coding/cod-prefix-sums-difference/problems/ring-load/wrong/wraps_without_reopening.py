"""Writes a wrapped end at its place modulo n but does not board the people again at segment 0."""


def ring_load(n, trips):
    change = [0] * n
    everywhere = 0
    for start, length, people in trips:
        turns, rest = divmod(length, n)
        everywhere += turns * people
        first = start % n
        change[first] += people
        change[(first + rest) % n] -= people
    load = []
    on_board = everywhere
    for segment in range(n):
        on_board += change[segment]
        load.append(on_board)
    return load
