"""Takes any of the splits with the fewest words and not the first in order."""


def fewest_words(text, words):
    known = set(words) - {""}
    longest = max(map(len, known), default=0)
    n = len(text)
    best = [None] * n + [0]             # fewest words for text[i:]
    for i in range(n - 1, -1, -1):
        for j in range(i + 1, min(i + longest, n) + 1):
            if best[j] is not None and (best[i] is None or best[j] + 1 < best[i]) and text[i:j] in known:
                best[i] = best[j] + 1
    if best[0] is None:
        return []
    split, i = [], 0
    while i < n:
        for j in range(min(i + longest, n), i, -1):
            if best[j] is not None and best[j] + 1 == best[i] and text[i:j] in known:
                split.append(text[i:j])
                i = j
                break
    return split
