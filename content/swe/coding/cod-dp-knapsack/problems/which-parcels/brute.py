from itertools import combinations


def choose_parcels(weights, values, limit):
    places = range(len(weights))
    sets = [list(s) for k in range(len(weights) + 1) for s in combinations(places, k) if sum(weights[i] for i in s) <= limit]
    most = max(sum(values[i] for i in s) for s in sets)
    return min(s for s in sets if sum(values[i] for i in s) == most)
