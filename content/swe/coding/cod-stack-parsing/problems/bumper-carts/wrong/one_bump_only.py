"""Lets a cart bump once and then pushes it beside others that it should meet."""


def after_the_bumps(carts):
    rail = []
    for cart in carts:
        if cart < 0 and rail and rail[-1] > 0:
            left = rail.pop() + cart
            if left > 0:
                rail.append(left)
                cart = 0
            else:
                cart = left
        if cart != 0:
            rail.append(cart)
    return rail
