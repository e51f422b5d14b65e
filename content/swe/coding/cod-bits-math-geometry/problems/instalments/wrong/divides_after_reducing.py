"""Reduces the power first and then divides by ratio − 1 as if it were exact."""


def instalments(ratio, terms, modulus):
    if ratio == 1:
        return terms % modulus
    return (pow(ratio, terms, modulus) - 1) // (ratio - 1) % modulus
