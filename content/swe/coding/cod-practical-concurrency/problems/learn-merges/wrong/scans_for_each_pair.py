"""Counts every pair by a scan of its own over all words, again for each merge."""


def learn_merges(words, counts, k):
    texts = [list(word) for word in words]
    merges = []

    def total(pair):
        found = 0
        for t, c in zip(texts, counts):
            for i in range(len(t) - 1):
                if t[i] == pair[0] and t[i + 1] == pair[1]:
                    found += c
        return found

    while len(merges) < k:
        pairs = {pair for t in texts for pair in zip(t, t[1:])}
        if not pairs:
            break
        left, right = min(pairs, key=lambda p: (-total(p), p))
        merges.append([left, right])
        for t in texts:
            i = 0
            while i < len(t) - 1:
                if t[i] == left and t[i + 1] == right:
                    t[i : i + 2] = [left + right]
                i += 1
    return merges
