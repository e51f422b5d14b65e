from itertools import combinations


def count_merges(a, b, merged):
    ways = 0
    for places in combinations(range(len(merged)), len(a)):
        first = "".join(merged[i] for i in places)
        second = "".join(merged[i] for i in range(len(merged)) if i not in places)
        ways += first == a and second == b
    return ways % 1_000_000_007
