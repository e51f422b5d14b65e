def mirror_pairs(words):
    return [
        [i, j]
        for i in range(len(words))
        for j in range(len(words))
        if i != j and words[i] + words[j] == (words[i] + words[j])[::-1]
    ]
