"""Takes projects in the order of what they need."""


def seed_capital(projects, capital, rounds):
    for need, gain in sorted(projects):
        if rounds and need <= capital:
            capital += gain
            rounds -= 1
    return capital
