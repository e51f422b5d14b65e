def others_product(values, m):
    out = []
    for i in range(len(values)):
        product = 1
        for j in range(len(values)):
            if j != i:
                product *= values[j]
        out.append(product % m)
    return out
