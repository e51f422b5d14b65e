def fits(text, mask):
    if not mask:
        return not text
    if mask[0] in "*+":
        least = 0 if mask[0] == "*" else 1
        return any(fits(text[k:], mask[1:]) for k in range(least, len(text) + 1))
    return bool(text) and mask[0] in ("?", text[0]) and fits(text[1:], mask[1:])
