"""Calls itself for every bracket and sign and runs out of stack on deep formulas."""

import re


class Fault(Exception):
    pass


def evaluate(formula, names):
    end = len(formula)
    tokens = [(m[0], m.start()) for m in re.finditer("[0-9]+|[a-z]+|[^ ]", formula)] + [("", end)]
    at = 0

    def take():
        nonlocal at
        at += 1
        return tokens[at - 1]

    def sum_():
        tree = product()
        while tokens[at][0] in ("+", "-"):
            sign = take()
            tree = (sign, tree, product())
        return tree

    def product():
        tree = factor()
        while tokens[at][0] in ("*", "/"):
            sign = take()
            tree = (sign, tree, factor())
        return tree

    def factor():
        text, place = take()
        if text == "-":
            return (("neg", place), factor())
        if text == "(":
            tree = sum_()
            closer, where = take()
            if closer != ")":
                raise Fault(where)
            return tree
        if re.fullmatch("[0-9]+|[a-z]+", text):
            return ((text, place),)
        raise Fault(place)

    def value(tree):
        (text, place), *parts = tree
        numbers = [value(part) for part in parts]
        if text == "neg":
            return -numbers[0]
        if not parts:
            return int(text) if text[0] in "0123456789" else names[text]
        left, right = numbers
        if text == "/":
            if right == 0:
                raise Fault(place)
            exact = left // right
            return exact + 1 if exact < 0 and exact * right != left else exact
        return {"+": left + right, "-": left - right, "*": left * right}[text]

    try:
        tree = sum_()
        if tokens[at][0]:
            raise Fault(tokens[at][1])
        for text, place in tokens:
            if re.fullmatch("[a-z]+", text) and text not in names:
                raise Fault(place)
        return [1, value(tree)]
    except Fault as fault:
        return [0, fault.args[0]]
