def sum_of_lows(values):
    n = len(values)
    return sum(min(values[i:j]) for i in range(n) for j in range(i + 1, n + 1)) % 1_000_000_007
