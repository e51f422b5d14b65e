"""Looks for the next pair from the beginning after each bump: quadratic."""


def after_the_bumps(carts):
    rail = [cart for cart in carts if cart]
    bumped = True
    while bumped:
        bumped = False
        for k in range(len(rail) - 1):
            if rail[k] > 0 > rail[k + 1]:
                left = rail[k] + rail[k + 1]
                rail[k : k + 2] = [left] if left else []
                bumped = True
                break
    return rail
