"""Looks at the longest border and not at the borders of it."""


def loop_lengths(text):
    n = len(text)
    border = [0] * n
    k = 0
    for i in range(1, n):
        while k and text[i] != text[k]:
            k = border[k - 1]
        if text[i] == text[k]:
            k += 1
        border[i] = k
    lengths = []
    k = border[-1] if n else 0
    if k:
        lengths.append(n - k)
        k = border[k - 1]
    return lengths + [n] if n else []
