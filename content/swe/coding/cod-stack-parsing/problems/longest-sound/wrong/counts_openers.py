"""Counts open brackets and forgets of which kind they are."""


def longest_sound(text):
    open_at = []
    wall = -1
    best = 0
    for at, sign in enumerate(text):
        if sign in "([{":
            open_at.append(at)
        elif sign in ")]}":
            if open_at:
                open_at.pop()
            else:
                wall = at
        best = max(best, at - (open_at[-1] if open_at else wall))
    return best
