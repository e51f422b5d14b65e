"""Canonical keys: where counting beats sorting, what goes wrong without lengths, and how often digests collide."""

import itertools
import math
import random
from collections import Counter

# --- sorting the letters against counting them, alphabet of 26
SIGMA = 26


def sort_cost(length):
    return length * math.log2(length)


def count_cost(length):
    return length + SIGMA


threshold = next(length for length in range(2, 1000) if sort_cost(length) > count_cost(length))
print(f"counting_wins_from_letters = {threshold}")
print(f"sort_steps_64_letters = {sort_cost(64):.0f}")
print(f"count_steps_64_letters = {count_cost(64)}")

# --- both keys are invariant and complete for "same letters", by brute force over all short words
words = ["".join(letters) for n in range(5) for letters in itertools.product("abc", repeat=n)]


def count_key(word):
    counts = [0] * SIGMA
    for letter in word:
        counts[ord(letter) - 97] += 1
    return tuple(counts)


for a in words:
    for b in words:
        same = Counter(a) == Counter(b)
        assert (sorted(a) == sorted(b)) == same == (count_key(a) == count_key(b))

# --- joined counts without a separator are not complete: twelve a's and one b against one a and twenty-one b's
assert "".join(map(str, (1, 11))) == "".join(map(str, (11, 1)))
# A length before each part makes the joined text one-to-one: checked over all short lists.
parts = ["", "a", ",", "1:a"]
lists = [list(chosen) for n in range(4) for chosen in itertools.product(parts, repeat=n)]
framed = {"".join(f"{len(part)}:{part}" for part in chosen) for chosen in lists}
plain = {",".join(chosen) for chosen in lists}
assert len(framed) == len(lists) > len(plain)
print(f"lists_joined = {len(lists)}")
print(f"texts_with_comma = {len(plain)}")

# --- digests: expected colliding pairs for b bits, and a simulation at a size where collisions occur
def expected_pairs(n, bits):
    return n * (n - 1) / 2 / 2**bits


draw = random.Random(3)
n, bits, rounds = 2000, 20, 200
seen = sum(
    sum(c * (c - 1) // 2 for c in Counter(draw.getrandbits(bits) for _ in range(n)).values()) for _ in range(rounds)
)
assert abs(seen / rounds / expected_pairs(n, bits) - 1) < 0.1
print(f"collisions_million_32_bits = {expected_pairs(10**6, 32):.1f}")
print(f"collisions_billion_64_bits = {expected_pairs(10**9, 64):.4f}")
print(f"collisions_billion_128_bits = {expected_pairs(10**9, 128):.3e}")

# --- shapes of words of ten letters: Bell number, by the triangle and by counting for small lengths
def bell(n):
    row = [1]
    for _ in range(n - 1):
        following = [row[-1]]
        for value in row:
            following.append(following[-1] + value)
        row = following
    return row[-1]


def shapes(n):
    def shape(word):
        number = {}
        return tuple(number.setdefault(letter, len(number)) for letter in word)

    return len({shape(word) for word in itertools.product(range(n), repeat=n)})


assert [shapes(n) for n in range(1, 7)] == [bell(n) for n in range(1, 7)]
print(f"shapes_of_ten_letters = {bell(10)}")
