from itertools import permutations


def boldest_code(parts):
    if not parts:
        return ""
    return str(max(int("".join(map(str, order))) for order in permutations(parts)))
