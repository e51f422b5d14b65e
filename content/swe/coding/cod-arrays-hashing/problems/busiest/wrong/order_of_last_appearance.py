"""Files an id anew at each arrival, so ties come out by who reached the count first and not by who appeared first."""


def busiest(ids, k):
    count = {}
    with_count = [{} for _ in range(len(ids) + 1)]
    for one in ids:
        times = count.get(one, 0)
        with_count[times].pop(one, None)
        count[one] = times + 1
        with_count[times + 1][one] = True
    out = []
    for bucket in reversed(with_count):
        out.extend(bucket)
    return out[:k]
