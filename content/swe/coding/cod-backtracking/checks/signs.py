"""Expressions over a row of digits: how many there are, nodes of the search, and the value with one carried product."""

from itertools import product


def search(digits):
    """All values with their texts, by carrying the total and its last product; and the nodes."""
    n, out, nodes = len(digits), [], 0

    def extend(at, total, term, text):
        nonlocal nodes
        nodes += 1
        if at == n:
            out.append((text, total))
            return
        for end in range(at, n):
            if end > at and digits[at] == "0":
                break
            part = digits[at : end + 1]
            number = int(part)
            if at == 0:
                extend(end + 1, number, number, part)
                continue
            extend(end + 1, total + number, number, f"{text}+{part}")
            extend(end + 1, total - number, -number, f"{text}-{part}")
            extend(end + 1, total - term + term * number, term * number, f"{text}*{part}")

    extend(0, 0, 0, "")
    return out, nodes


for digits in ("314", "2305", "1111", "90210"):
    out, _ = search(digits)
    assert len(out) == len(set(text for text, _ in out))
    assert all(eval(text) == value for text, value in out)

out, nodes = search("31415926")
assert len(out) == 4**7
print(f"expressions_of_eight = {len(out)}")
print(f"nodes_of_eight = {nodes}")
print(f"expressions_of_nine = {4**8}")


def from_the_left(text):
    total, sign, number = 0, "+", 0
    for char in text + "+":
        if char.isdigit():
            number = number * 10 + int(char)
            continue
        total = total + number if sign == "+" else total - number if sign == "-" else total * number
        sign, number = char, 0
    return total


print(f"left_to_right_value = {from_the_left('4-3*2-1')}")
print(f"right_value = {eval('4-3*2-1')}")
