"""Does not add up counts where a length is reached in several ways."""


def rising_record(values):
    n = len(values)
    if n == 0:
        return [0, 1, []]
    length, count, best = [1] * n, [1] * n, [[v] for v in values]
    for i in range(n):
        for j in range(i):
            if values[j] < values[i]:
                if length[j] + 1 > length[i]:
                    length[i], count[i], best[i] = length[j] + 1, count[j], best[j] + [values[i]]
                elif length[j] + 1 == length[i]:
                    best[i] = min(best[i], best[j] + [values[i]])
    top = max(length)
    return [top, sum(c for c, l in zip(count, length) if l == top) % 1_000_000_007, min(b for b, l in zip(best, length) if l == top)]
