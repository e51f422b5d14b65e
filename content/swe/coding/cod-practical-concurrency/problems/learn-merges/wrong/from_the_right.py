"""Merges from right to left, so that an odd run of equal symbols comes out differently."""


def learn_merges(words, counts, k):
    texts = [list(word) for word in words]
    merges = []
    while len(merges) < k:
        weight = {}
        for t, c in zip(texts, counts):
            for pair in zip(t, t[1:]):
                weight[pair] = weight.get(pair, 0) + c
        if not weight:
            break
        left, right = min(weight, key=lambda p: (-weight[p], p))
        merges.append([left, right])
        for t in texts:
            i = len(t) - 2
            while i >= 0:
                if i + 1 < len(t) and t[i] == left and t[i + 1] == right:
                    t[i : i + 2] = [left + right]
                i -= 1
    return merges
