"""Misses the pairs whose right word is the longer one."""


def palindromic_tails(word):
    """flags[i]: word[i:] reads the same backwards. Borders of reversed + word are exactly those tails."""
    n = len(word)
    joined = word[::-1] + "\0" + word
    border, k = [0] * len(joined), 0
    for i in range(1, len(joined)):
        while k and joined[i] != joined[k]:
            k = border[k - 1]
        if joined[i] == joined[k]:
            k += 1
        border[i] = k
    flags = [False] * n + [True]
    while k:
        flags[n - k] = True
        k = border[k - 1]
    return flags


def mirror_pairs(words):
    # A tree of the reversed words: children, words that end here, words whose unread rest is a palindrome.
    root = [{}, [], []]
    for j, word in enumerate(words):
        flags = palindromic_tails(word[::-1])
        node = root
        for at, letter in enumerate(reversed(word)):
            if flags[at]:
                node[2].append(j)
            node = node[0].setdefault(letter, [{}, [], []])
        node[1].append(j)
    pairs = []
    for i, word in enumerate(words):
        flags = palindromic_tails(word)
        node = root
        for at, letter in enumerate(word):
            if flags[at]:
                pairs += [[i, j] for j in node[1] if j != i]
            node = node[0].get(letter)
            if node is None:
                break
        else:
            pairs += [[i, j] for j in node[1] if j != i]
    return sorted(pairs)
