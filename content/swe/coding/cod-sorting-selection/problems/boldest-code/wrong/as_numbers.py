"""Sorts the parts as numbers, descending."""


def boldest_code(parts):
    texts = [str(part) for part in sorted(parts, reverse=True)]
    return "0" if texts and texts[0] == "0" else "".join(texts)
