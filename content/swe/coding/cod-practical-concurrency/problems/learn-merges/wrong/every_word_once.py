"""Counts each word once, however often it occurs in the text."""


def learn_merges(words, counts, k):
    texts = [list(word) for word in words]
    merges = []
    while len(merges) < k:
        weight = {}
        for t in texts:
            for pair in zip(t, t[1:]):
                weight[pair] = weight.get(pair, 0) + 1
        if not weight:
            break
        left, right = min(weight, key=lambda p: (-weight[p], p))
        merges.append([left, right])
        for t in texts:
            i = 0
            while i < len(t) - 1:
                if t[i] == left and t[i + 1] == right:
                    t[i : i + 2] = [left + right]
                i += 1
    return merges
