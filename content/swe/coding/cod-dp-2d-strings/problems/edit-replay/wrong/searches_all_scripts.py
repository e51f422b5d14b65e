"""Follows every script with a bound: right, and exponential."""


def edit_script(old, new, insert, delete, replace, swap):
    best = [None]

    def go(a, b, cost, steps):
        if best[0] is not None and cost > best[0][0]:
            return
        if not a and not b:
            if best[0] is None or cost < best[0][0]:
                best[0] = (cost, steps)
            return
        if a and b:
            if a[0] == b[0]:
                go(a[1:], b[1:], cost, steps + [["keep", a[0]]])
            else:
                go(a[1:], b[1:], cost + replace, steps + [["replace", a[0], b[0]]])
        if len(a) > 1 and len(b) > 1 and a[0] == b[1] and a[1] == b[0]:
            go(a[2:], b[2:], cost + swap, steps + [["swap", a[0], a[1]]])
        if a:
            go(a[1:], b, cost + delete, steps + [["delete", a[0]]])
        if b:
            go(a, b[1:], cost + insert, steps + [["insert", b[0]]])

    go(old, new, 0, [])
    return best[0][1]
