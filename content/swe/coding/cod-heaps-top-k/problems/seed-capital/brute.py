from itertools import permutations


def seed_capital(projects, capital, rounds):
    best = capital
    for size in range(1, min(rounds, len(projects)) + 1):
        for order in permutations(projects, size):
            have = capital
            for need, gain in order:
                if need > have:
                    break
                have += gain
            else:
                best = max(best, have)
    return best
