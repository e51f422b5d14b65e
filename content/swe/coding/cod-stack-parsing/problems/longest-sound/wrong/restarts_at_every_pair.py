"""Measures only from an opener to its closer, so stretches side by side are not joined."""


def longest_sound(text):
    partner = {")": "(", "]": "[", "}": "{"}
    open_at = []
    best = plain = 0
    for at, sign in enumerate(text):
        plain = plain + 1 if sign not in "([{)]}" else 0
        if sign in "([{":
            open_at.append(at)
        elif sign in partner:
            if open_at and text[open_at[-1]] == partner[sign]:
                best = max(best, at - open_at.pop() + 1)
            else:
                open_at.clear()
        best = max(best, plain)
    return best
