"""Makes n buckets for the counts 0 to n − 1, so an id that fills the whole stream falls off the end."""


def busiest(ids, k):
    count = {}
    for one in ids:
        count[one] = count.get(one, 0) + 1
    with_count = [[] for _ in range(len(ids))]
    for one, times in count.items():
        with_count[times].append(one)
    out = []
    for bucket in reversed(with_count):
        out.extend(bucket)
    return out[:k]
