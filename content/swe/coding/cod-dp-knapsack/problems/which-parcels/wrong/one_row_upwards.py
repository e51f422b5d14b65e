"""Reads cells that already hold the parcel, so it is taken again and again."""


def choose_parcels(weights, values, limit):
    best = [(0, ())] * (limit + 1)
    for i in range(len(weights) - 1, -1, -1):
        for room in range(weights[i], limit + 1):
            value, chosen = best[room - weights[i]]
            if (-(value + values[i]), (i, *chosen)) < (-best[room][0], best[room][1]):
                best[room] = (value + values[i], (i, *chosen))
    return sorted(set(best[limit][1]))
