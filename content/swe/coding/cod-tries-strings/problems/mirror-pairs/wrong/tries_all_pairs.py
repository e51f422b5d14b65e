"""Joins each word with each other one."""


def mirror_pairs(words):
    pairs = []
    for i, left in enumerate(words):
        for j, right in enumerate(words):
            whole = left + right
            if i != j and whole == whole[::-1]:
                pairs.append([i, j])
    return pairs
