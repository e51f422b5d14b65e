"""Palindromic tails from borders, pairs of cards from the tree of reversed words, and the joins that trying all pairs costs."""

import random
from itertools import product


def table(text):
    border, k = [0] * len(text), 0
    for i in range(1, len(text)):
        while k and text[i] != text[k]:
            k = border[k - 1]
        k += text[i] == text[k]
        border[i] = k
    return border


def tails(word):
    joined = word[::-1] + "|" + word
    border = table(joined)
    k, out = border[-1], []
    while k:
        out.append(k)
        k = border[k - 1]
    return out


for n in range(1, 11):
    for word in map("".join, product("ab", repeat=n)):
        want = [k for k in range(n, 0, -1) if word[n - k :] == word[n - k :][::-1]]
        assert tails(word) == want

n, length = 6000, 7
print(f"joins_of_6000 = {n * (n - 1)}")
print(f"letters_of_6000 = {n * length}")
print(f"letters_compared_if_joined = {n * (n - 1) * length}")
print(f"tails_of_all_a_10 = {len(tails('a' * 10))}")

draw = random.Random(4)
count = rounds = 0
for _ in range(300):
    words = ["".join(draw.choices("ab", k=draw.randint(0, 4))) for _ in range(8)]
    for i, a in enumerate(words):
        for j, b in enumerate(words):
            whole = a + b
            if i != j and whole == whole[::-1]:
                # the three cases: equal, left longer with a palindromic tail, right longer with one in its reverse
                if len(a) >= len(b):
                    assert a.startswith(b[::-1]) and (len(a) == len(b) or len(a) - len(b) in tails(a))
                else:
                    assert b[::-1].startswith(a) and len(b) - len(a) in tails(b[::-1])
                count += 1
assert count > 1000
