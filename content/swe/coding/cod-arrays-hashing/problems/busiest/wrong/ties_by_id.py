"""Breaks ties by the smaller id and not by who came first."""

from collections import Counter


def busiest(ids, k):
    count = Counter(ids)
    return sorted(count, key=lambda one: (-count[one], one))[:k]
