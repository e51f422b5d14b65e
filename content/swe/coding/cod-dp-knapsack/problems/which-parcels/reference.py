def choose_parcels(weights, values, limit):
    n = len(weights)
    best = [[0] * (limit + 1)]
    for weight, value in zip(reversed(weights), reversed(values)):
        row = best[-1][:]
        for room in range(weight, limit + 1):
            with_it = best[-1][room - weight] + value
            if with_it > row[room]:
                row[room] = with_it
        best.append(row)
    chosen, room = [], limit
    for i in range(n):
        after = best[n - i - 1]
        if weights[i] <= room and values[i] + after[room - weights[i]] == best[n - i][room]:
            chosen.append(i)
            room -= weights[i]
    return chosen
