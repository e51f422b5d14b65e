"""Takes equal codes for equal pieces, with a modulus of about a thousand."""


PRIME, BASE = 1_009, 31


def longest_echo(text):
    n = len(text)

    def first_twice(length, leftmost):
        """A start whose piece of that length comes again, or None; the leftmost if wanted."""
        code, lead = 0, pow(BASE, length - 1, PRIME)
        for letter in text[:length]:
            code = (code * BASE + ord(letter)) % PRIME
        starts, best = {code: [0]}, None
        for i in range(1, n - length + 1):
            code = ((code - ord(text[i - 1]) * lead) * BASE + ord(text[i + length - 1])) % PRIME
            same = starts.setdefault(code, [])
            for j in same:
                if True:
                    if not leftmost:
                        return j
                    if best is None or j < best:
                        best = j
                    break
            else:
                same.append(i)
        return best

    lo, hi = 0, n
    while hi - lo > 1:
        middle = (lo + hi) // 2
        if first_twice(middle, False) is None:
            hi = middle
        else:
            lo = middle
    if lo == 0:
        return ""
    start = first_twice(lo, True)
    return text[start : start + lo]
