def learn_merges(words, counts, k):
    texts = [[c for c in word] for word in words]
    merges = []
    for _ in range(max(k, 0)):
        pairs = [(t[i], t[i + 1]) for t, c in zip(texts, counts) for i in range(len(t) - 1) for _ in range(c)]
        if not pairs:
            break
        left, right = min(set(pairs), key=lambda pair: (-pairs.count(pair), pair))
        merges.append([left, right])
        for t in texts:
            i = 0
            while i < len(t) - 1:
                if t[i] == left and t[i + 1] == right:
                    t[i : i + 2] = [left + right]
                i += 1
    return merges
