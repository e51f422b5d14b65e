from heapq import heappush, heapreplace


class Runner:
    """Ordered so that the runner who arrives last is the smallest: the one to be replaced."""

    def __init__(self, wait, weight, at):
        self.wait, self.weight, self.at = wait, weight, at

    def __lt__(self, other):
        mine, theirs = self.wait * other.weight, other.wait * self.weight
        return mine > theirs or mine == theirs and self.at > other.at


def race(weights, waits, k):
    kept = []
    for at, (weight, wait) in enumerate(zip(weights, waits)):
        if weight <= 0 or k <= 0:
            continue
        runner = Runner(wait, weight, at)
        if len(kept) < k:
            heappush(kept, runner)
        elif kept[0] < runner:
            heapreplace(kept, runner)
    return [runner.at for runner in sorted(kept, reverse=True)]
