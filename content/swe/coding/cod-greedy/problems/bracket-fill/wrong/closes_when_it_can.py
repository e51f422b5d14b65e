"""Closes whenever something is open, which balances but is not the first in the alphabet."""


def smallest_fill(text):
    filled, depth = [], 0
    for mark in text:
        if mark == "?":
            mark = ")" if depth > 0 else "("
        depth += 1 if mark == "(" else -1
        if depth < 0:
            return ""
        filled.append(mark)
    return "".join(filled) if depth == 0 else ""
