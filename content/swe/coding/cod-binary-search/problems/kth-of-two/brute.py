def kth_of_two(first, second, ranks):
    both = sorted(list(first) + list(second))
    return [both[rank - 1] if 1 <= rank <= len(both) else None for rank in ranks]
