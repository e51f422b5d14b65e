def letter_at(code, place):
    root = []
    length = 0
    waiting = []
    part = root
    at = 0
    while at < len(code):
        sign = code[at]
        if "a" <= sign <= "z":
            part.append((sign, None, 1, 1))
            length += 1
        elif "0" <= sign <= "9":
            begin = at
            while at < len(code) and "0" <= code[at] <= "9":
                at += 1
            if at == len(code) or code[at] != "[":
                return ""
            waiting.append((part, length, int(code[begin:at])))
            part, length = [], 0
        elif sign == "]" and waiting:
            inner, once = part, length
            part, length, count = waiting.pop()
            part.append((None, inner, once, once * count))
            length += once * count
        else:
            return ""
        at += 1
    if waiting or not 1 <= place <= length:
        return ""
    rest = place - 1
    part = root
    while True:
        for letter, inner, once, whole in part:
            if rest < whole:
                break
            rest -= whole
        if letter:
            return letter
        rest %= once
        part = inner
