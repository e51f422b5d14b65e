def ring_load(n, trips):
    change = [0] * (n + 1)
    everywhere = 0
    for start, length, people in trips:
        turns, rest = divmod(length, n)
        everywhere += turns * people
        first = start % n
        end = first + rest
        change[first] += people
        if end <= n:
            change[end] -= people
        else:
            change[n] -= people
            change[0] += people
            change[end - n] -= people
    load = []
    on_board = everywhere
    for segment in range(n):
        on_board += change[segment]
        load.append(on_board)
    return load
