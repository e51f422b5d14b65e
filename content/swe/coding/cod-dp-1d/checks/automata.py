"""Counting texts that avoid a word: automaton against all texts, and two shortcuts that fail."""

import random
from itertools import product


def count(length, letters, word):
    m = len(word)
    alphabet = [chr(97 + i) for i in range(letters)]

    def after(state, letter):
        text = word[:state] + letter
        return max(k for k in range(min(len(text), m) + 1) if text.endswith(word[:k]))

    count.pushes = 0
    ways = [1] + [0] * (m - 1)
    for _ in range(length):
        new = [0] * m
        for state, c in enumerate(ways):
            for letter in alphabet:
                count.pushes += 1
                to = after(state, letter)
                if to < m:
                    new[to] += c
        ways = new
    return sum(ways)


rng = random.Random(6)
for _ in range(400):
    length, letters = rng.randint(0, 7), rng.randint(1, 3)
    word = "".join(rng.choice("aabc") for _ in range(rng.randint(1, 4)))
    texts = ("".join(t) for t in product("abc"[:letters], repeat=length))
    assert count(length, letters, word) == sum(word not in t for t in texts)

print(f"clean_aa_10 = {count(10, 2, 'aa')}")
print(f"clean_ab_10 = {count(10, 2, 'ab')}")
print(f"texts_10 = {2**10}")
# subtracting the texts with the word at each of the nine places
print(f"subtract_places = {2**10 - 9 * 2**8}")
print(f"texts_20_letters = {26**20:.1e}")
count(20, 26, "abacabadabac")
print(f"automaton_steps = {count.pushes}")
