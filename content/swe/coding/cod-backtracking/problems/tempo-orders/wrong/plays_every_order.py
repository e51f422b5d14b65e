"""Walks through every order."""


def tempo_orders(tempos, gap):
    n, used = len(tempos), [False] * len(tempos)

    def play(count, last):
        if count == n:
            return 1
        total = 0
        for i in range(n):
            if not used[i] and (last is None or abs(tempos[i] - last) <= gap):
                used[i] = True
                total += play(count + 1, tempos[i])
                used[i] = False
        return total

    return play(0, None)
