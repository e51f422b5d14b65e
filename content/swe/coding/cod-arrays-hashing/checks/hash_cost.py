"""Cost of a chained hash table: expectation against simulation, the attack, doubling, and Python's integer hashes."""

import random

# --- expected comparisons under a random function, 2^20 chains, a million keys
KEYS, CHAINS = 1_000_000, 1 << 20
load = KEYS / CHAINS
miss = load
hit = 1 + (KEYS - 1) / (2 * CHAINS)

# Simulation on a smaller table of the same load: the formulas depend on the load only.
draw = random.Random(7)
chains_small = 1 << 14
keys_small = int(load * chains_small)
rounds = 20
hits = misses = 0
for _ in range(rounds):
    length = [0] * chains_small
    for _ in range(keys_small):
        chain = draw.randrange(chains_small)
        length[chain] += 1
        hits += length[chain]  # the key is later found after that many comparisons
    misses += sum(length[draw.randrange(chains_small)] for _ in range(keys_small))
assert abs(misses / (rounds * keys_small) - miss) < 0.02
assert abs(hits / (rounds * keys_small) - (1 + (keys_small - 1) / (2 * chains_small))) < 0.02
print(f"load_factor = {load:.4f}")
print(f"comparisons_hit = {hit:.4f}")

# --- all keys in one chain against keys spread by a random function, 100,000 insertions
ATTACK, TABLE = 100_000, 1 << 17
attack = sum(range(ATTACK))  # insertion number i + 1 walks past i keys
spread = sum(i / TABLE for i in range(ATTACK))
assert attack == ATTACK * (ATTACK - 1) // 2
print(f"attack_comparisons = {attack}")
print(f"spread_comparisons = {spread:.1f}")
print(f"attack_factor = {attack / spread:.1f}")


# The attack in miniature: keys that are multiples of the table's size under hash mod size.
def walk(keys, size):
    chains, steps = [[] for _ in range(size)], 0
    for key in keys:
        chain = chains[key % size]
        for other in chain:
            steps += 1
            if other == key:
                break
        else:
            chain.append(key)
    return steps


n, size = 500, 512
assert walk([size * i for i in range(n)], size) == n * (n - 1) // 2
assert walk(draw.sample(range(10**9), n), size) < n

# --- doubling: how many items are moved while a table grows from 8 to hold a million
capacity, moved = 8, 0
for held in range(KEYS):
    if held == capacity:
        moved += held
        capacity *= 2
assert moved < 2 * KEYS
print(f"moves_while_doubling = {moved}")
print(f"moves_per_insertion = {moved / KEYS:.3f}")

# --- int64 values that share Python's hash 0: multiples of the modulus 2^61 - 1
modulus = (1 << 61) - 1
same = [k * modulus for k in range(-20, 21) if -(1 << 63) <= k * modulus < 1 << 63]
assert all(hash(value) == 0 for value in same)
print(f"int64_values_with_hash_zero = {len(same)}")

# --- pairs to look at without a table
pairs = 200_000 * 199_999 // 2
print(f"pairs_of_200k = {pairs}")

# --- linear probing: slots read by a miss, Knuth's formula against simulation
def miss_probes(load):
    return (1 + 1 / (1 - load) ** 2) / 2


def simulated_miss(load, slots=1 << 15, rounds=4):
    probes = tries = 0
    for _ in range(rounds):
        used = bytearray(slots)
        for _ in range(int(load * slots)):
            at = draw.randrange(slots)
            while used[at]:
                at = (at + 1) % slots
            used[at] = 1
        for start in range(0, slots, 5):
            at = start
            probes += 1
            while used[at]:
                at = (at + 1) % slots
                probes += 1
            tries += 1
    return probes / tries


for load, tolerance in ((0.5, 0.05), (0.75, 0.08), (0.9, 0.2)):
    assert abs(simulated_miss(load) / miss_probes(load) - 1) < tolerance
    print(f"probes_miss_at_{round(load * 100)}_percent = {miss_probes(load):.1f}")
