"""Looks at every number up to the bound."""


def count_serials(bound, m):
    count, number = 0, 0
    while number <= int(bound):
        text = str(number)
        count += all(a != b for a, b in zip(text, text[1:])) and sum(map(int, text)) % m == 0
        number += 1
    return count % 1_000_000_007
