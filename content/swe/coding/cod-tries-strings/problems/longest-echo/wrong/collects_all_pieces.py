"""Puts every piece of every length into a set."""


def longest_echo(text):
    n = len(text)
    for length in range(n - 1, 0, -1):
        seen, best = {}, None
        for i in range(n - length + 1):
            piece = text[i : i + length]
            if piece in seen and (best is None or seen[piece] < best):
                best = seen[piece]
            seen.setdefault(piece, i)
        if best is not None:
            return text[best : best + length]
    return ""
