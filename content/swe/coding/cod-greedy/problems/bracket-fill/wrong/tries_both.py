"""Tries both marks at each hole with a way back: right, and exponential."""


def smallest_fill(text):
    marks, n = list(text), len(text)

    def go(i, depth):
        if depth < 0:
            return False
        if i == n:
            return depth == 0
        if text[i] == "(":
            return go(i + 1, depth + 1)
        if text[i] == ")":
            return go(i + 1, depth - 1)
        for mark, step in (("(", 1), (")", -1)):
            marks[i] = mark
            if go(i + 1, depth + step):
                return True
        return False

    return "".join(marks) if go(0, 0) else ""
