def after_the_bumps(carts):
    # each unit of weight is a bracket of its own; opposite neighbours cancel
    units = [(1 if cart > 0 else -1, i) for i, cart in enumerate(carts) for _ in range(abs(cart))]
    while True:
        for k in range(len(units) - 1):
            if units[k][0] > 0 > units[k + 1][0]:
                del units[k : k + 2]
                break
        else:
            break
    left = [0] * len(carts)
    for sign, i in units:
        left[i] += sign
    return [cart for cart in left if cart]
