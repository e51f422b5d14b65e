"""Maps letters to letters in one direction only, so two different letters may be renamed to the same one."""


def becomes(a, b):
    if len(a) != len(b):
        return False
    rename = {}
    return all(rename.setdefault(x, y) == y for x, y in zip(a, b))


def group_by_shape(words):
    groups = []
    for i, word in enumerate(words):
        for group in groups:
            if becomes(words[group[0]], word):
                group.append(i)
                break
        else:
            groups.append([i])
    return groups
