"""Lets a star end at the first place where the next letter fits and never goes back."""


def fits(text, mask):
    i = 0
    for k, mark in enumerate(mask):
        if mark in "*+":
            i += mark == "+"
            if k + 1 == len(mask):
                return i <= len(text)
            following = mask[k + 1]
            if following not in "*+?":
                i = text.find(following, i)
                if i < 0:
                    return False
        elif i < len(text) and mark in ("?", text[i]):
            i += 1
        else:
            return False
    return i == len(text)
