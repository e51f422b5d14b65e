def trimmed_sum(values, low, high):
    rest = list(values)
    for _ in range(min(low, len(rest))):
        rest.remove(min(rest))
    for _ in range(min(high, len(rest))):
        rest.remove(max(rest))
    return sum(rest)
