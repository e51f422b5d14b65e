"""Adds up terms 0 to terms, one more than asked, unless there are none."""


def instalments(ratio, terms, modulus):
    if terms <= 1:
        return terms % modulus
    total, power = 0, 1 % modulus
    count = terms + 1
    for place in range(count.bit_length() - 1, -1, -1):
        total = (total + total * power) % modulus
        power = power * power % modulus
        if count >> place & 1:
            total = (total + power) % modulus
            power = power * ratio % modulus
    return total
