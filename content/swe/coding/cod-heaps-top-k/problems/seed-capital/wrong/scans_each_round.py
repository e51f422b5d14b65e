"""Looks through all projects in each round: right, and quadratic."""


def seed_capital(projects, capital, rounds):
    left = [list(project) for project in projects]
    for _ in range(rounds):
        best = -1
        for i, (need, gain) in enumerate(left):
            if need <= capital and (best < 0 or gain > left[best][1]):
                best = i
        if best < 0:
            break
        capital += left.pop(best)[1]
    return capital
