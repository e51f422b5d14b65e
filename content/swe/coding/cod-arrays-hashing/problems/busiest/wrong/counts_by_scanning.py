"""Counts each distinct id with a scan of the whole stream, which is quadratic when there are many ids."""


def busiest(ids, k):
    distinct = list(dict.fromkeys(ids))
    return sorted(distinct, key=lambda one: -ids.count(one))[:k]
