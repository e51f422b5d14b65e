"""Lets carts meet whenever their directions differ, also when they roll apart."""


def after_the_bumps(carts):
    rail = []
    for cart in carts:
        while cart and rail and (rail[-1] > 0) != (cart > 0):
            left = rail.pop() + cart
            if left == 0:
                cart = 0
            elif (left > 0) == (cart > 0):
                cart = left
            else:
                rail.append(left)
                cart = 0
        if cart != 0:
            rail.append(cart)
    return rail
