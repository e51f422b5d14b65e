"""Moves the wall at a wrong closer and leaves the openers before it on the stack."""


def longest_sound(text):
    partner = {")": "(", "]": "[", "}": "{"}
    open_at = []
    wall = -1
    best = 0
    for at, sign in enumerate(text):
        if sign in "([{":
            open_at.append(at)
        elif sign in partner:
            if open_at and text[open_at[-1]] == partner[sign]:
                open_at.pop()
            else:
                wall = at
        best = max(best, at - (open_at[-1] if open_at else wall))
    return best
