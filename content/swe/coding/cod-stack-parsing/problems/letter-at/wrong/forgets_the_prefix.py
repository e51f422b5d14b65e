"""Drops what stood before a bracket when the bracket closes."""


def letter_at(code, place):
    waiting, text, digits = [], "", ""
    for sign in code:
        if "0" <= sign <= "9":
            digits += sign
        elif sign == "[":
            if not digits:
                return ""
            waiting.append(int(digits))
            text, digits = "", ""
        elif sign == "]":
            if not waiting or digits:
                return ""
            text *= waiting.pop()
        elif "a" <= sign <= "z" and not digits:
            text += sign
        else:
            return ""
        if len(text) > 10**6:
            raise MemoryError
    if waiting or digits or not 1 <= place <= len(text):
        return ""
    return text[place - 1]
