"""Lets the heavier cart go on with its full weight."""


def after_the_bumps(carts):
    rail = []
    for cart in carts:
        while cart < 0 and rail and rail[-1] > 0:
            if rail[-1] > -cart:
                cart = 0
            elif rail[-1] == -cart:
                rail.pop()
                cart = 0
            else:
                rail.pop()
        if cart != 0:
            rail.append(cart)
    return rail
