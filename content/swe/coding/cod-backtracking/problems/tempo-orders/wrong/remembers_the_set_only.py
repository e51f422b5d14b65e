"""Keys its memory by the set of pieces and forgets which one came last."""


def tempo_orders(tempos, gap):
    n = len(tempos)
    known = {}

    def rest(mask, last):
        if mask == (1 << n) - 1:
            return 1
        if mask not in known:
            total = 0
            for i in range(n):
                if not mask >> i & 1 and (last is None or abs(tempos[i] - tempos[last]) <= gap):
                    total += rest(mask | 1 << i, i)
            known[mask] = total
        return known[mask]

    return rest(0, None)
