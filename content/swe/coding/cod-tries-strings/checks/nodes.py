"""Nodes of a trie of many phrases: the most there can be, what compression leaves, bytes by layout, and the cost of a change."""

import random

N, LENGTH, LETTERS = 10**6, 20, 26


def most_nodes(n, length, letters):
    """Level d has at most letters^d nodes and at most n."""
    return sum(min(letters**d, n) for d in range(length + 1))


def count_nodes(phrases):
    return len({p[:d] for p in phrases for d in range(len(p) + 1)})


def count_compressed(phrases):
    """Root, ends of phrases, and places where at least two continue."""
    follow = {}
    for p in phrases:
        for d in range(len(p)):
            follow.setdefault(p[:d], set()).add(p[d])
    return len({""} | set(phrases) | {prefix for prefix, letters in follow.items() if len(letters) > 1})


draw = random.Random(1)
for _ in range(300):
    phrases = {"".join(draw.choice("abc") for _ in range(6)) for _ in range(draw.randint(1, 60))}
    assert count_nodes(phrases) <= most_nodes(len(phrases), 6, 3)
    assert count_compressed(phrases) <= 2 * len(phrases)

most = most_nodes(N, LENGTH, LETTERS)
print(f"most_nodes = {most}")
print(f"letters_in_all = {N * LENGTH}")
print(f"compressed_nodes = {2 * N}")
print(f"array_bytes_per_node = {LETTERS * 4}")
print(f"array_gb = {most * LETTERS * 4 / 1e9:.2f}")
print(f"tips_bytes_per_node = {3 * 4}")
print(f"tips_mb = {most * 12 / 1e6:.0f}")
print(f"compressed_tips_mb = {2 * N * 12 / 1e6:.0f}")
print(f"compressed_mb = {2 * N * 40 / 1e6:.0f}")
# a change looks at three tips of each of up to 26 children on each of 21 nodes, and at the phrase that ends there
print(f"candidates_per_change = {(LENGTH + 1) * (3 * LETTERS + 1)}")
# scanning all phrases for one question, at 100 million letters a second
print(f"scan_ms = {1000 * N / 1e8:.0f}")
