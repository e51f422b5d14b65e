def best_ring(gains):
    def row(part):
        skip, best = 0, 0               # best without and with the last one allowed
        for gain in part:
            skip, best = best, max(best, skip + gain)
        return best

    if len(gains) == 1:
        return max(gains[0], 0)
    return max(row(gains[1:]), row(gains[:-1]))
