"""Looks for whole reversed words only."""


def mirror_pairs(words):
    places = {}
    for j, word in enumerate(words):
        places.setdefault(word[::-1], []).append(j)
    return sorted([i, j] for i, word in enumerate(words) for j in places.get(word, []) if j != i)
