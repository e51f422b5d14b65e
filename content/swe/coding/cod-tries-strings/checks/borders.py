"""Borders and periods: the fall-back table against the definition, its comparisons, and what a slip costs."""

from itertools import product


def table(text):
    border, k, looks = [0] * len(text), 0, 0
    for i in range(1, len(text)):
        while True:
            looks += 1
            if text[i] == text[k]:
                k += 1
                break
            if k == 0:
                break
            k = border[k - 1]
        border[i] = k
    return border, looks


def slips(text):
    """Starts over at zero after a mismatch."""
    border, k = [0] * len(text), 0
    for i in range(1, len(text)):
        if k and text[i] != text[k]:
            k = 0
        if text[i] == text[k]:
            k += 1
        border[i] = k
    return border


def border_of(text):
    return max(k for k in range(len(text)) if text[:k] == text[len(text) - k :])


def z_values(text):
    n = len(text)
    z, lo, hi = [n] + [0] * (n - 1), 0, 0
    for i in range(1, n):
        k = min(z[i - lo], hi - i) if i < hi else 0
        while i + k < n and text[k] == text[i + k]:
            k += 1
        z[i] = k
        if i + k > hi:
            lo, hi = i, i + k
    return z


shortest = None
bad = total = 0
for n in range(1, 11):
    for text in map("".join, product("ab", repeat=n)):
        border, looks = table(text)
        assert looks <= 2 * (n - 1) or n == 1
        assert border == [border_of(text[: i + 1]) for i in range(n)]
        periods = [p for p in range(1, n + 1) if text[p:] == text[: n - p]]
        chain, k = [], border[-1]
        while k:
            chain.append(n - k)
            k = border[k - 1]
        assert chain + [n] == periods
        z = z_values(text) + [0]
        assert periods == [p for p in range(1, n + 1) if p + z[p] == n]
        wrong = slips(text) != border
        if wrong and shortest is None:
            shortest = text
        if n == 10:
            bad, total = bad + wrong, total + 1
print(f"slip_shortest_length = {len(shortest)}")
print(f"slip_wrong_of_ten_percent = {100 * bad / total:.0f}")

example = "aabaaab"
print("example_borders_last =", table(example)[0][-1])
print("example_border_before =", table(example)[0][-2])


def naive_looks(text, marker):
    looks = 0
    for i in range(len(text) - len(marker) + 1):
        for a, b in zip(text[i:], marker):
            looks += 1
            if a != b:
                break
    return looks


def search_looks(text, marker):
    border, looks = table(marker)
    k = 0
    for letter in text:
        while True:
            looks += 1
            if k < len(marker) and letter == marker[k]:
                k += 1
                break
            if k == 0:
                break
            k = border[k - 1]
    return looks


for n, m in ((50, 5), (200, 20)):
    assert naive_looks("a" * n, "a" * (m - 1) + "b") == m * (n - m + 1)
    assert search_looks("a" * n, "a" * (m - 1) + "b") <= 2 * (n + m)
print(f"naive_looks = {1000 * (10**6 - 1000 + 1)}")
print(f"linear_bound = {2 * (10**6 + 1000)}")
