"""Recurses over take and leave without remembering: two calls for each parcel."""


def choose_parcels(weights, values, limit):
    def best(i, room):
        if i == len(weights):
            return 0, []
        value, chosen = best(i + 1, room)
        if weights[i] <= room:
            other, more = best(i + 1, room - weights[i])
            if other + values[i] >= value:
                return other + values[i], [i, *more]
        return value, chosen

    return best(0, limit)[1]
