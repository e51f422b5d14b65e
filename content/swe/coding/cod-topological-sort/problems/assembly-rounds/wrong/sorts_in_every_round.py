"""Sorts all ready steps anew in every round."""


def assembly_rounds(feeds, workers):
    n = len(feeds)
    parts = [0] * n
    for later in feeds:
        if later >= 0:
            parts[later] += 1

    def level(step):
        seen = 1
        while feeds[step] >= 0:
            step = feeds[step]
            seen += 1
            if seen > n:
                break
        return seen

    ready = [step for step in range(n) if parts[step] == 0]
    rounds = done = 0
    while ready:
        rounds += 1
        ready = sorted(ready, key=level, reverse=True)
        taken, ready = ready[:workers], ready[workers:]
        done += len(taken)
        for step in taken:
            later = feeds[step]
            if later >= 0:
                parts[later] -= 1
                if parts[later] == 0:
                    ready.append(later)
    return rounds if done == n else -1
