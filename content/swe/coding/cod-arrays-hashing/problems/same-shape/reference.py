def group_by_shape(words):
    groups = {}
    for i, word in enumerate(words):
        number = {}
        key = []
        for letter in word:
            if letter not in number:
                number[letter] = len(number)
            key.append(number[letter])
        groups.setdefault(tuple(key), []).append(i)
    return list(groups.values())
