"""Calls itself for each level and runs out of stack on deep labels."""


class Broken(Exception):
    pass


def letter_at(code, place):
    def parse(at):
        parts = []
        while at < len(code) and code[at] != "]":
            if "a" <= code[at] <= "z":
                parts.append((1, code[at], None))
                at += 1
                continue
            begin = at
            while at < len(code) and "0" <= code[at] <= "9":
                at += 1
            if begin == at or at == len(code) or code[at] != "[":
                raise Broken
            inner, end = parse(at + 1)
            if end == len(code):
                raise Broken
            once = sum(part[0] for part in inner)
            parts.append((once * int(code[begin:at]), inner, once))
            at = end + 1
        return parts, at

    try:
        parts, end = parse(0)
    except Broken:
        return ""
    if end < len(code) or not 1 <= place <= sum(part[0] for part in parts):
        return ""
    rest = place - 1
    while True:
        for whole, inner, once in parts:
            if rest < whole:
                break
            rest -= whole
        if once is None:
            return inner
        rest %= once
        parts = inner
