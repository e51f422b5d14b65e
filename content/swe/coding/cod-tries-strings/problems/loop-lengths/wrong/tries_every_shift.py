"""Compares the text with itself at each shift."""


def loop_lengths(text):
    n = len(text)
    return [p for p in range(1, n + 1) if text[p:] == text[: n - p]]
