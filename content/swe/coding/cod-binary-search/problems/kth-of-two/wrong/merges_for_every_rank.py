"""Merges up to the rank for every rank."""


def kth_of_two(first, second, ranks):
    result = []
    m, n = len(first), len(second)
    for rank in ranks:
        if not 1 <= rank <= m + n:
            result.append(None)
            continue
        i = j = 0
        value = None
        for _ in range(rank):
            if j == n or i < m and first[i] <= second[j]:
                value = first[i]
                i += 1
            else:
                value = second[j]
                j += 1
        result.append(value)
    return result
