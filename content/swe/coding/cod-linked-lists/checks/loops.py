"""Two walkers of different speed on a list with a tail and a loop: where they meet, what it costs, and Brent's variant."""

import math

import numpy as np


def follow(mu, lam, node):
    """The successor on a list of mu tail nodes and lam loop nodes, numbered along the list."""
    return node + 1 if node + 1 < mu + lam else mu


def floyd(mu, lam):
    slow = fast = moves = rounds = 0
    while True:
        slow = follow(mu, lam, slow)
        fast = follow(mu, lam, follow(mu, lam, fast))
        moves += 3
        rounds += 1
        if slow == fast:
            break
    meeting, walker = slow, 0
    while walker != slow:
        walker, slow = follow(mu, lam, walker), follow(mu, lam, slow)
        moves += 2
    return rounds, meeting, walker, moves


def brent(mu, lam):
    power = size = moves = 1
    tortoise, hare = 0, follow(mu, lam, 0)
    while tortoise != hare:
        if power == size:
            tortoise, power, size = hare, 2 * power, 0
        hare = follow(mu, lam, hare)
        moves, size = moves + 1, size + 1
    left = right = 0
    for _ in range(size):
        right = follow(mu, lam, right)
        moves += 1
    while left != right:
        left, right = follow(mu, lam, left), follow(mu, lam, right)
        moves += 2
    assert left == mu and size == lam
    return moves


for mu in range(25):
    for lam in range(1, 25):
        rounds, meeting, entry, moves = floyd(mu, lam)
        assert rounds == lam * max(1, math.ceil(mu / lam)) <= mu + lam
        assert entry == mu and moves == 3 * rounds + 2 * mu
        # From the meeting, mu further steps end at the entry: the identity.
        assert (meeting - mu + mu) % lam == (rounds % lam) and (rounds - mu + mu) % lam == 0
        brent(mu, lam)

rounds, meeting, entry, moves = floyd(4, 6)
print(f"example_rounds = {rounds}")
print(f"example_past_entry = {meeting - entry}")
print(f"example_moves = {moves}")
rounds, meeting, entry, moves = floyd(5, 3)
print(f"second_rounds = {rounds}")
print(f"second_past_entry = {meeting - entry}")
print(f"second_moves = {moves}")

N = 10**6
mu = np.arange(0, N)
lam = N - mu
rounds = lam * np.maximum(1, -(-mu // lam))
moves = 3 * rounds + 2 * mu
assert (rounds <= N).all() and (moves < 5 * N).all()
print(f"rounds_most_million = {rounds.max()}")
print(f"moves_most_per_node = {moves.max() / N:.2f}")
print(f"moves_mean_per_node = {moves.mean() / N:.2f}")

n = 400
floyd_mean = sum(floyd(m, n - m)[3] for m in range(n)) / n
brent_mean = sum(brent(m, n - m) for m in range(n)) / n
print(f"floyd_moves_400_per_node = {floyd_mean / n:.2f}")
print(f"brent_moves_400_per_node = {brent_mean / n:.2f}")

# A fast walker that starts one node ahead: the meeting no longer leads to the entry.
wrong = total = 0
for m in range(1, 30):
    for k in range(1, 30):
        slow, fast = 0, follow(m, k, 0)
        while slow != fast:
            slow, fast = follow(m, k, slow), follow(m, k, follow(m, k, fast))
        walker, steps = 0, 0
        while walker != slow and steps < 5000:
            walker, slow, steps = follow(m, k, walker), follow(m, k, slow), steps + 1
        wrong += steps == 5000 or walker != m
        total += 1
print(f"ahead_start_wrong_percent = {100 * wrong / total:.0f}")

# --- a ticket number that occurs twice, as a list in an array
def twice(tickets):
    slow = fast = 0
    while True:
        slow, fast = tickets[slow], tickets[tickets[fast]]
        if slow == fast:
            break
    walker = 0
    while walker != slow:
        walker, slow = tickets[walker], tickets[slow]
    return walker


rng = np.random.default_rng(7)
for _ in range(3000):
    size = int(rng.integers(1, 12))
    double = int(rng.integers(1, size + 1))
    rest = [x for x in range(1, size + 1) if x != double]
    copies = int(rng.integers(2, size + 2))
    kept = list(rng.permutation(rest)[: size + 1 - copies])
    tickets = [int(x) for x in rng.permutation([double] * copies + kept)]
    assert len(tickets) == size + 1 and twice(tickets) == double
print(f"tickets_example = {twice([3, 1, 4, 2, 3])}")
