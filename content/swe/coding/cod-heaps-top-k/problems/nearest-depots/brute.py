def nearest_depots(depots, k):
    order = sorted(range(len(depots)), key=lambda i: (depots[i][0] ** 2 + depots[i][1] ** 2, i))
    return order[: max(k, 0)]
