import re


def letter_at(code, place):
    text = code
    while True:
        shorter = re.sub(r"([0-9]+)\[([a-z]*)\]", lambda pair: int(pair[1]) * pair[2], text, count=1)
        if shorter == text:
            break
        text = shorter
    if not re.fullmatch("[a-z]*", text) or not 1 <= place <= len(text):
        return ""
    return text[place - 1]
