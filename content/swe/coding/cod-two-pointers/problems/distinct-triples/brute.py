from itertools import combinations


def distinct_triples(values, target):
    found = {tuple(sorted(three)) for three in combinations(values, 3) if sum(three) == target}
    return [list(three) for three in sorted(found)]
