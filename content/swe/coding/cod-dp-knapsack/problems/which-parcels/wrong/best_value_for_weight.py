"""Takes parcels by value for weight, the rule for things that can be cut."""


def choose_parcels(weights, values, limit):
    chosen, room = [], limit
    for i in sorted(range(len(weights)), key=lambda i: (-values[i] / max(weights[i], 1e-9), i)):
        if weights[i] <= room:
            chosen.append(i)
            room -= weights[i]
    return sorted(chosen)
