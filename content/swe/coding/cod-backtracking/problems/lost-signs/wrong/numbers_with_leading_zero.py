"""Lets numbers begin with a zero."""


def lost_signs(digits, target):
    n = len(digits)
    found, parts = [], []

    def extend(at, total, term):
        """total is the value so far, term its last product, which a further * would bind."""
        if at == n:
            if total == target:
                found.append("".join(parts))
            return
        number = 0
        for end in range(at, n):
            number = number * 10 + int(digits[end])
            text = digits[at : end + 1]
            if at == 0:
                steps = (("", number, number),)
            else:
                steps = (
                    ("+", total + number, number),
                    ("-", total - number, -number),
                    ("*", total - term + term * number, term * number),
                )
            for sign, value, product in steps:
                parts.append(sign + text)
                extend(end + 1, value, product)
                parts.pop()

    if n:
        extend(0, 0, 0)
    return sorted(found)
