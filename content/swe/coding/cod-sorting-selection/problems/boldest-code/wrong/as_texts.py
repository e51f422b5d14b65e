"""Sorts the parts as texts, descending: 121 comes before 12."""


def boldest_code(parts):
    texts = sorted((str(part) for part in parts), reverse=True)
    return "0" if texts and texts[0] == "0" else "".join(texts)
