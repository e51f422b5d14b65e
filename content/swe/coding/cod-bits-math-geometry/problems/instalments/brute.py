def instalments(ratio, terms, modulus):
    return sum(ratio**i for i in range(terms)) % modulus
