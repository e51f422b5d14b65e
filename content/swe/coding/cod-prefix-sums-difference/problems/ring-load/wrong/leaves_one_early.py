"""Takes the last segment for the first one after the trip, so everybody leaves one segment early."""


def ring_load(n, trips):
    change = [0] * (2 * n + 1)
    everywhere = 0
    for start, length, people in trips:
        if length == 0:
            continue
        turns, rest = divmod(length - 1, n)
        everywhere += turns * people
        first = start % n
        change[first] += people
        change[first + rest] -= people
    load = [everywhere] * n
    on_board = 0
    for at in range(2 * n):
        on_board += change[at]
        load[at % n] += on_board
    return load
