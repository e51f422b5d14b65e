"""Compares each word with the first word of every group, which is quadratic when most shapes differ."""


def shape(word):
    return [word.index(letter) for letter in word]


def group_by_shape(words):
    groups = []
    for i, word in enumerate(words):
        for group in groups:
            if shape(words[group[0]]) == shape(word):
                group.append(i)
                break
        else:
            groups.append([i])
    return groups
