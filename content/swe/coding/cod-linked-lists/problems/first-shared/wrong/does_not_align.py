"""Walks both lists in step without first giving the longer one its lead."""


def first_shared(a, b):
    steps = 0
    while a is not None and b is not None and steps < 200000:
        if a is b:
            return a
        a, b, steps = a.next, b.next, steps + 1
    return None
