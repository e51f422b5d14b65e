"""Counts all pairs of all words again for each merge."""


def learn_merges(words, counts, k):
    texts = [list(word) for word in words]
    merges = []
    while len(merges) < k:
        weight = {}
        for t, c in zip(texts, counts):
            for i in range(len(t) - 1):
                pair = (t[i], t[i + 1])
                weight[pair] = weight.get(pair, 0) + c
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
