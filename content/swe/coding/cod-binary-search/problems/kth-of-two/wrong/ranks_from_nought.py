"""Takes ranks from 0 on."""


def kth_of_two(first, second, ranks):
    both = sorted(list(first) + list(second))
    return [both[rank] if 1 <= rank < len(both) else both[-1] if rank == len(both) > 0 else None for rank in ranks]
