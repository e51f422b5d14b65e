def learn_merges(words, counts, k):
    pieces = [list(word) for word in words]
    weight, where = {}, {}

    def count(word, sign):
        symbols = pieces[word]
        for pair in zip(symbols, symbols[1:]):
            weight[pair] = weight.get(pair, 0) + sign * counts[word]
            if sign > 0:
                where.setdefault(pair, set()).add(word)
            elif not weight[pair]:
                del weight[pair]

    for word in range(len(words)):
        count(word, 1)
    merges = []
    while len(merges) < k and weight:
        best = None
        for pair, total in weight.items():
            if best is None or total > weight[best] or total == weight[best] and pair < best:
                best = pair
        merges.append(list(best))
        left, right = best
        for word in where.pop(best):
            symbols = pieces[word]
            if best not in zip(symbols, symbols[1:]):
                continue
            count(word, -1)
            merged, at = [], 0
            while at < len(symbols):
                if at + 1 < len(symbols) and symbols[at] == left and symbols[at + 1] == right:
                    merged.append(left + right)
                    at += 2
                else:
                    merged.append(symbols[at])
                    at += 1
            pieces[word] = merged
            count(word, 1)
    return merges
