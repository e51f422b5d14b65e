"""Tries both choices at each place without a memory: right, and exponential."""


def best_ring(gains):
    def row(part, i):
        if i >= len(part):
            return 0
        return max(row(part, i + 1), part[i] + row(part, i + 2))

    if len(gains) == 1:
        return max(gains[0], 0)
    return max(row(gains[1:], 0), row(gains[:-1], 0))
