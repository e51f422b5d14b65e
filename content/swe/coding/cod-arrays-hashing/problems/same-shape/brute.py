def same(a, b):
    if len(a) != len(b):
        return False
    return all((a[i] == a[j]) == (b[i] == b[j]) for i in range(len(a)) for j in range(i))


def group_by_shape(words):
    groups = []
    for i, word in enumerate(words):
        for group in groups:
            if same(words[group[0]], word):
                group.append(i)
                break
        else:
            groups.append([i])
    return groups
