"""Multiplies all others for each position: right, but quadratic."""


def others_product(values, m):
    out = []
    for i in range(len(values)):
        product = 1 % m
        for j, value in enumerate(values):
            if j != i:
                product = product * value % m
        out.append(product)
    return out
