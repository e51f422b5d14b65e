"""Follows every path to each task anew."""


def spare_minutes(minutes, needs):
    n = len(minutes)
    before, after = [[] for _ in range(n)], [[] for _ in range(n)]
    for task, other in needs:
        before[task].append(other)
        after[other].append(task)
    on_path = set()

    def longest(task, near):
        if task in on_path:
            raise ValueError
        on_path.add(task)
        best = max((longest(other, near) for other in near[task]), default=0)
        on_path.discard(task)
        return best + minutes[task]

    try:
        ends = [longest(task, before) for task in range(n)]
    except ValueError:
        return []
    whole = max(ends, default=0)
    return [whole - ends[task] - longest(task, after) + minutes[task] for task in range(n)]
