"""Replaces wherever letters differ, although delete and insert may be cheaper."""


def edit_script(old, new, insert, delete, replace, swap):
    def rows(a, b):
        """The last two rows of the cost table of a against beginnings of b."""
        older, last = None, [j * insert for j in range(len(b) + 1)]
        for i in range(1, len(a) + 1):
            row = [i * delete]
            for j in range(1, len(b) + 1):
                same = a[i - 1] == b[j - 1]
                cost = min(last[j] + delete, row[j - 1] + insert, last[j - 1] + (0 if same else replace))
                if i > 1 and j > 1 and a[i - 2] == b[j - 1] and a[i - 1] == b[j - 2]:
                    cost = min(cost, older[j - 2] + swap)
                row.append(cost)
            older, last = last, row
        return older, last

    def single(a, b):
        """a holds at most one letter."""
        if not a:
            return [["insert", c] for c in b]
        if a in b:
            at = b.index(a)
            return single("", b[:at]) + [["keep", a]] + single("", b[at + 1:])
        if b:
            return [["replace", a, b[0]]] + single("", b[1:])
        return [["delete", a]] + single("", b)

    def solve(a, b):
        if len(a) <= 1:
            return single(a, b)
        if not b:
            return [["delete", c] for c in a]
        mid, m = len(a) // 2, len(b)
        above, at = rows(a[:mid], b)
        below, back = rows(a[mid:][::-1], b[::-1])
        cost, cut, crossing = min((at[j] + back[m - j], j, 0) for j in range(m + 1))
        for j in range(1, m):           # a swap of a[mid - 1] and a[mid] that gives b[j - 1] and b[j]
            if a[mid - 1] == b[j] and a[mid] == b[j - 1]:
                cost, cut, crossing = min((cost, cut, crossing), (above[j - 1] + swap + below[m - j - 1], j, 1))
        if not crossing:
            return solve(a[:mid], b[:cut]) + solve(a[mid:], b[cut:])
        middle = [["swap", a[mid - 1], a[mid]]]
        return solve(a[: mid - 1], b[: cut - 1]) + middle + solve(a[mid + 1:], b[cut + 1:])

    return solve(old, new)
