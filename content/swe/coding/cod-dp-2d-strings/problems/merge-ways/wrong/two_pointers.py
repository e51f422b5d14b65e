"""Walks with two pointers and takes the first log whenever it fits: finds at most one way."""


def count_merges(a, b, merged):
    if len(a) + len(b) != len(merged):
        return 0
    i = j = 0
    for letter in merged:
        if i < len(a) and a[i] == letter:
            i += 1
        elif j < len(b) and b[j] == letter:
            j += 1
        else:
            return 0
    return 1
