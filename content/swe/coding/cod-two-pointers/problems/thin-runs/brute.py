from itertools import groupby


def thin_runs(values, k):
    kept = []
    for _, run in groupby(list(values)):
        kept += list(run)[: max(k, 0)]
    values[: len(kept)] = kept
    return len(kept)
