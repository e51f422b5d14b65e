"""Reads only one digit of a count."""


def letter_at(code, place):
    waiting, text = [], ""
    count = None
    for sign in code:
        if "0" <= sign <= "9":
            count = int(sign)
        elif sign == "[":
            if count is None:
                return ""
            waiting.append((text, count))
            text, count = "", None
        elif sign == "]":
            if not waiting or count is not None:
                return ""
            before, times = waiting.pop()
            text = before + text * times
        elif "a" <= sign <= "z" and count is None:
            text += sign
        else:
            return ""
        if len(text) > 10**6:
            raise MemoryError
    if waiting or count is not None or not 1 <= place <= len(text):
        return ""
    return text[place - 1]
