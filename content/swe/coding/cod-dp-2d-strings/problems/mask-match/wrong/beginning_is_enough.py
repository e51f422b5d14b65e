"""Asks only whether the mask fits a beginning of the text."""


def fits(text, mask):
    row = [True] + [False] * len(text)  # row[i]: the mask so far fits text[:i]
    for mark in mask:
        before, row = row, [False] * (len(text) + 1)
        if mark == "*":
            row[0] = before[0]
        for i in range(1, len(text) + 1):
            if mark == "*":
                row[i] = before[i] or row[i - 1]
            elif mark == "+":
                row[i] = before[i - 1] or row[i - 1]
            else:
                row[i] = before[i - 1] and mark in ("?", text[i - 1])
    return any(row)
