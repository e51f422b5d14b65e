"""Counts the marks only and never looks whether the depth falls below zero."""


def smallest_fill(text):
    n = len(text)
    opens = n // 2 - text.count("(")
    if n % 2 or opens < 0:
        return ""
    filled, depth = [], 0
    for mark in text:
        if mark == "?":
            mark = "(" if opens > 0 else ")"
            opens -= 1
        depth += 1 if mark == "(" else -1
        filled.append(mark)
    return "".join(filled) if depth == 0 else ""
