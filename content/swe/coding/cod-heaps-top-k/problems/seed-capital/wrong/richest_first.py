"""Goes through the projects once by gain; what was locked when its turn came is never tried again."""


def seed_capital(projects, capital, rounds):
    for need, gain in sorted(projects, key=lambda project: -project[1]):
        if rounds and need <= capital:
            capital += gain
            rounds -= 1
    return capital
