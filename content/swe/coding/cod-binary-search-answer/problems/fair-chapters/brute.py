from itertools import combinations


def fair_split(pages, people):
    n = len(pages)
    if n == 0 or people <= 0:
        return []
    least = min(
        max(sum(pages[a:b]) for a, b in zip((0,) + cuts, cuts + (n,)))
        for parts in range(1, min(people, n) + 1)
        for cuts in combinations(range(1, n), parts - 1)
    )
    result = [0]
    for chapter in range(1, n):
        if sum(pages[result[-1] : chapter + 1]) > least:
            result.append(chapter)
    return result
