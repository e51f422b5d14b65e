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
                open_at.clear()
                wall = at
        start = open_at[-1] if open_at else wall
        best = max(best, at - start)
    return best
