from functools import cmp_to_key


def boldest_code(parts):
    def order(x, y):
        if x + y == y + x:
            return 0
        return -1 if x + y > y + x else 1

    texts = sorted((str(part) for part in parts), key=cmp_to_key(order))
    return "0" if texts and texts[0] == "0" else "".join(texts)
