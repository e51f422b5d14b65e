from itertools import combinations


def assembly_rounds(feeds, workers):
    """Breadth first over sets of finished steps, trying every choice in each round."""
    n = len(feeds)
    before = [sum(1 << i for i, later in enumerate(feeds) if later == step) for step in range(n)]
    sets, rounds, seen = {0}, 0, {0}
    while sets:
        if (1 << n) - 1 in sets:
            return rounds
        following = set()
        for done in sets:
            ready = [s for s in range(n) if not done >> s & 1 and before[s] & ~done == 0]
            for size in range(1, min(workers, len(ready)) + 1):
                for chosen in combinations(ready, size):
                    following.add(done | sum(1 << s for s in chosen))
        sets = following - seen
        seen |= sets
        rounds += 1
    return -1
