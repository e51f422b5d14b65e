def instalments(ratio, terms, modulus):
    # total = 1 + r + … + r^(done−1) and power = r^done, extended bit by bit from the top
    total, power = 0, 1 % modulus
    base = ratio % modulus
    for place in range(terms.bit_length() - 1, -1, -1):
        total = (total + total * power) % modulus
        power = power * power % modulus
        if terms >> place & 1:
            total = (total + power) % modulus
            power = power * base % modulus
    return total
