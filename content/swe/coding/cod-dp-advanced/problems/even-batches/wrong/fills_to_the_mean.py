"""Closes a batch as soon as it reaches the mean load of a batch."""


def least_strain(loads, k):
    total, share = 0, sum(loads) / k
    batch, batches = 0, 1
    for load in loads:
        batch += load
        if batch >= share and batches < k:
            total += batch * batch
            batch, batches = 0, batches + 1
    return total + batch * batch
