def least_gap(weights):
    reach = 1
    for weight in weights:
        reach |= reach << weight
    total = sum(weights)
    low = reach & ((1 << (total // 2 + 1)) - 1)
    return total - 2 * (low.bit_length() - 1)
