"""Builds the table from the front and walks from the back, so ties go to the later parcels."""


def choose_parcels(weights, values, limit):
    best = [[0] * (limit + 1)]
    for weight, value in zip(weights, values):
        row = best[-1][:]
        for room in range(weight, limit + 1):
            row[room] = max(row[room], best[-1][room - weight] + value)
        best.append(row)
    chosen, room = [], limit
    for i in range(len(weights) - 1, -1, -1):
        if best[i + 1][room] != best[i][room]:
            chosen.append(i)
            room -= weights[i]
    return chosen[::-1]
