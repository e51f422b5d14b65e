from itertools import permutations


def tempo_orders(tempos, gap):
    return sum(all(abs(a - b) <= gap for a, b in zip(order, order[1:])) for order in permutations(tempos))
