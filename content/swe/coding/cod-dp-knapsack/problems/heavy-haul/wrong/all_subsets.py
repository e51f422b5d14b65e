"""Walks through every subset of all the crates."""


def best_haul(weights, values, limit):
    n = len(weights)

    def best(i, room):
        if i == n:
            return 0
        most = best(i + 1, room)
        if weights[i] <= room:
            most = max(most, values[i] + best(i + 1, room - weights[i]))
        return most

    return best(0, limit)
