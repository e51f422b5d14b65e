"""Rounds quotients down instead of towards zero."""


RANK = {"+": 1, "-": 1, "*": 2, "/": 2, "neg": 3}


def evaluate(formula, names):
    output, waiting = [], []
    unknown = None
    operand_next = True
    at, n = 0, len(formula)
    while at < n:
        sign = formula[at]
        if sign == " ":
            at += 1
        elif operand_next:
            begin = at
            if "0" <= sign <= "9":
                while at < n and "0" <= formula[at] <= "9":
                    at += 1
                output.append((int(formula[begin:at]), begin))
                operand_next = False
            elif "a" <= sign <= "z":
                while at < n and "a" <= formula[at] <= "z":
                    at += 1
                name = formula[begin:at]
                if name not in names and unknown is None:
                    unknown = begin
                output.append((names.get(name, 0), begin))
                operand_next = False
            elif sign == "-" or sign == "(":
                waiting.append(("neg" if sign == "-" else "(", at))
                at += 1
            else:
                return [0, at]
        elif sign == ")":
            while waiting and waiting[-1][0] != "(":
                output.append(waiting.pop())
            if not waiting:
                return [0, at]
            waiting.pop()
            at += 1
        elif sign in RANK:
            while waiting and waiting[-1][0] != "(" and RANK[waiting[-1][0]] >= RANK[sign]:
                output.append(waiting.pop())
            waiting.append((sign, at))
            operand_next = True
            at += 1
        else:
            return [0, at]
    while waiting and waiting[-1][0] != "(":
        output.append(waiting.pop())
    if operand_next or waiting:
        return [0, n]
    if unknown is not None:
        return [0, unknown]
    values = []
    for token, place in output:
        if token not in RANK:
            values.append(token)
        elif token == "neg":
            values.append(-values.pop())
        else:
            right, left = values.pop(), values.pop()
            if token == "+":
                values.append(left + right)
            elif token == "-":
                values.append(left - right)
            elif token == "*":
                values.append(left * right)
            elif right == 0:
                return [0, place]
            else:
                values.append(left // right)
    return [1, values[0]]
