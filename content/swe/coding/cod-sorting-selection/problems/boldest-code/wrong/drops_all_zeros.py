"""Strips zeros from the end to treat the row of zeros, and with them zeros that belong to the number."""
from functools import cmp_to_key


def boldest_code(parts):
    def order(x, y):
        return (x + y < y + x) - (x + y > y + x)

    if not parts:
        return ""
    return "".join(sorted((str(part) for part in parts), key=cmp_to_key(order))).rstrip("0") or "0"
