"""Divides by ratio − 1 with Fermat's inverse, which needs a prime modulus and a ratio that is not 1."""


def instalments(ratio, terms, modulus):
    return (pow(ratio, terms, modulus) - 1) * pow(ratio - 1, max(modulus - 2, 0), modulus) % modulus if ratio != 1 else terms % modulus
