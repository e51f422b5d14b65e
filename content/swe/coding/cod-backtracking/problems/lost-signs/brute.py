from itertools import product


def lost_signs(digits, target):
    found = set()
    for signs in product(("", "+", "-", "*"), repeat=max(len(digits) - 1, 0)):
        text = digits[:1] + "".join(sign + digit for sign, digit in zip(signs, digits[1:]))
        numbers = text.replace("+", " ").replace("-", " ").replace("*", " ").split()
        if not digits or any(len(number) > 1 and number[0] == "0" for number in numbers):
            continue
        if eval(text) == target:
            found.add(text)
    return sorted(found)
