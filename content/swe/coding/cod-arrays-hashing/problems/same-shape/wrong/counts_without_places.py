"""Uses the sorted letter counts as the key, which forgets where the letters stand: aab and aba fall together."""

from collections import Counter


def group_by_shape(words):
    groups = {}
    for i, word in enumerate(words):
        key = tuple(sorted(Counter(word).values()))
        groups.setdefault(key, []).append(i)
    return list(groups.values())
