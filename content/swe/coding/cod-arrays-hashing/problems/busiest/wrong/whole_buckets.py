"""Takes whole buckets until at least k ids are out, and so returns too many when the last bucket is a tie."""


def busiest(ids, k):
    count = {}
    for one in ids:
        count[one] = count.get(one, 0) + 1
    with_count = [[] for _ in range(len(ids) + 1)]
    for one, times in count.items():
        with_count[times].append(one)
    out = []
    for bucket in reversed(with_count):
        if len(out) >= k:
            break
        out.extend(bucket)
    return out
