"""Adds one term after the other."""


def instalments(ratio, terms, modulus):
    total, power, done = 0, 1 % modulus, 0
    while done < terms:
        total = (total + power) % modulus
        power = power * ratio % modulus
        done += 1
    return total
