"""Inserts each part where it belongs by a walk along the list: right, and quadratic."""


def boldest_code(parts):
    texts = []
    for part in parts:
        text, at = str(part), 0
        while at < len(texts) and texts[at] + text >= text + texts[at]:
            at += 1
        texts.insert(at, text)
    return "0" if texts and texts[0] == "0" else "".join(texts)
