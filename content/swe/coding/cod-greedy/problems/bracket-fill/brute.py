from itertools import product


def smallest_fill(text):
    holes = [i for i, mark in enumerate(text) if mark == "?"]
    for choice in product("()", repeat=len(holes)):
        marks = list(text)
        for i, mark in zip(holes, choice):
            marks[i] = mark
        rest = "".join(marks)
        while "()" in rest:
            rest = rest.replace("()", "")
        if not rest:
            return "".join(marks)
    return ""
