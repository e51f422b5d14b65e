"""Reads on from every start until a closer is wrong: quadratic."""


def longest_sound(text):
    partner = {")": "(", "]": "[", "}": "{"}
    best = 0
    for start in range(len(text)):
        stack = []
        for at in range(start, len(text)):
            sign = text[at]
            if sign in "([{":
                stack.append(sign)
            elif sign in partner:
                if not stack or stack.pop() != partner[sign]:
                    break
            if not stack:
                best = max(best, at - start + 1)
    return best
