"""Does not notice that more openings are given than half of the length."""


def smallest_fill(text):
    n = len(text)
    opens = n // 2 - text.count("(")
    if n % 2:
        return ""
    filled, depth = [], 0
    for mark in text:
        if mark == "?":
            mark = "(" if opens > 0 else ")"
            opens -= 1
        depth += 1 if mark == "(" else -1
        if depth < 0:
            return ""
        filled.append(mark)
    return "".join(filled)
