def best_haul(weights, values, limit):
    best = 0
    for chosen in range(1 << len(weights)):
        places = [i for i in range(len(weights)) if chosen >> i & 1]
        if sum(weights[i] for i in places) <= limit:
            best = max(best, sum(values[i] for i in places))
    return best
