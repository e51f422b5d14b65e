"""Writes a row of zeros where the number is zero."""
from functools import cmp_to_key


def boldest_code(parts):
    def order(x, y):
        return (x + y < y + x) - (x + y > y + x)

    return "".join(sorted((str(part) for part in parts), key=cmp_to_key(order)))
