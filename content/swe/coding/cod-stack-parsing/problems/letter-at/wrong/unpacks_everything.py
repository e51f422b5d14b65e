"""Unpacks the whole label, which no memory can hold."""


def letter_at(code, place):
    waiting, text, digits = [], [], ""
    for sign in code:
        if "0" <= sign <= "9":
            digits += sign
        elif sign == "[":
            if not digits:
                return ""
            waiting.append((text, int(digits)))
            text, digits = [], ""
        elif sign == "]":
            if not waiting or digits:
                return ""
            before, times = waiting.pop()
            before.extend(text * times)
            text = before
        elif "a" <= sign <= "z" and not digits:
            text.append(sign)
        else:
            return ""
    if waiting or digits or not 1 <= place <= len(text):
        return ""
    return text[place - 1]
