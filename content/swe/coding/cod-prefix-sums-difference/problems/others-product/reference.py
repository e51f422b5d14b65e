def others_product(values, m):
    n = len(values)
    out = [1 % m] * n
    before = 1 % m
    for i in range(n):
        out[i] = before
        before = before * values[i] % m
    after = 1 % m
    for i in range(n - 1, -1, -1):
        out[i] = out[i] * after % m
        after = after * values[i] % m
    return out
