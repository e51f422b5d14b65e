"""Pads each text with its last digit before comparing, which is not the order of concatenation."""


def boldest_code(parts):
    texts = sorted((str(part) for part in parts), key=lambda text: text.ljust(20, text[-1]), reverse=True)
    return "0" if texts and texts[0] == "0" else "".join(texts)
