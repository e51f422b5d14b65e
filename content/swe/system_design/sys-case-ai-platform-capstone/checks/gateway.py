"""Buckets by tokens with reservation and refund, a failover state machine, a durable agent run with crashes."""
import itertools
import random


class Bucket:
    """Tokens a second up to a burst; a call reserves its worst case and returns what it did not use."""
    def __init__(self, rate, burst):
        self.rate, self.burst, self.level, self.at = rate, burst, burst, 0.0

    def refill(self, now):
        self.level = min(self.burst, self.level + (now - self.at) * self.rate)
        self.at = now

    def reserve(self, now, tokens):
        self.refill(now)
        if tokens > self.level:
            return False
        self.level -= tokens
        return True

    def settle(self, now, reserved, used):
        self.refill(now)
        self.level = min(self.burst, self.level + reserved - used)


worst = 0.0
for seed in range(40):
    r = random.Random(seed)
    b, used, t, open_calls = Bucket(1_000, 20_000), 0, 0.0, []
    while t < 200:
        t += r.expovariate(2)
        for call in [c for c in open_calls if c[0] <= t]:
            open_calls.remove(call)
            b.settle(t, call[1], call[2])
        want = r.choice([500, 2_000, 12_000])
        if b.reserve(t, want):
            real = r.randint(want // 4, want)
            used += real
            open_calls.append((t + r.uniform(0.5, 8), want, real))
    worst = max(worst, used / (20_000 + 1_000 * t))
assert worst <= 1.0, "never more than burst plus rate times time"
print(f"bucket_worst_share = {worst}")

# ---- requests are not tokens: two teams with the same requests a minute
r = random.Random(1)
chat = sum(r.choice([600, 800, 1_000]) for _ in range(100))
docs = sum(r.choice([40_000, 60_000, 80_000]) for _ in range(100))
assert docs > 50 * chat

# ---- failover: closed, open, half-open
def breaker(states, threshold=5, window=10, cool=30):
    """states: 1 where the provider works in that second; 20 calls a second. Returns failures seen by users, probes, state over time."""
    mode, since, fails, seen, probes, hist = "closed", 0, [], 0, 0, []
    for t, ok in enumerate(states):
        hist.append(mode)
        if mode == "open" and t - since >= cool:
            mode = "half"
        if mode == "closed":
            if not ok:
                seen += 20
                fails += [t] * 20
            fails = [f for f in fails if f > t - window]
            if len(fails) >= threshold * 20:
                mode, since, fails = "open", t, []
        elif mode == "half":
            probes += 1
            if ok:
                mode = "closed"
            else:
                mode, since = "open", t
    return seen, probes, hist


for down in (3, 60, 600):
    states = [1] * 20 + [0] * down + [1] * 100
    seen, probes, hist = breaker(states)
    assert seen <= 5 * 20
    assert hist[-1] == "closed"
    back = next(t for t in range(20 + down, len(hist)) if hist[t] == "closed")
    if down == 600:
        print(f"failover_failed_calls = {seen}")
        print(f"failover_probes = {probes}")
        print(f"failover_back_s = {back - 620}")
        assert back - 620 <= 31
    if down == 3:
        assert "open" not in hist, "a blip does not switch"
transitions = set()
for bits in itertools.product((0, 1), repeat=12):
    _, _, h = breaker([b for b in bits for _ in range(8)])
    transitions |= set(zip(h, h[1:]))
assert ("closed", "half") not in transitions and ("half", "half") not in transitions
print(f"failover_without_thousands = {20 * 600 / 1e3:g}")


# ---- a durable agent: steps are recorded before and after, effects carry keys
def agent(seed, steps=12, crash=0.2, keyed=True):
    r, journal, effects = random.Random(seed), {}, []
    seen, starts, calls = set(), 0, 0
    while True:
        starts += 1
        died = False
        for s in range(steps):
            if s in journal:
                continue  # replay from the journal, no model call
            calls += 1
            key = ("run", s)
            if s % 3 == 2:  # a tool with an effect
                if not keyed or key not in seen:
                    seen.add(key)
                    effects.append(s)
            if r.random() < crash:  # after the effect, before the record
                died = True
                break
            journal[s] = "done"
        if not died:
            return len(effects), starts, calls


runs = [agent(s) for s in range(500)]
assert all(e == 4 for e, _, _ in runs)
loose = [agent(s, keyed=False)[0] for s in range(500)]
print(f"agent_effects_keyed = {sum(e for e, _, _ in runs) / 500}")
exp = 4 / 0.8
assert abs(sum(loose) / 500 / exp - 1) < 0.06
print(f"agent_effects_loose = {exp}")
print(f"agent_calls_durable = {12 / 0.8:g}")
mean_restart = sum((1 / 0.8) ** k for k in range(1, 13))
sim = []
for seed in range(4_000):
    r, n, s = random.Random(seed), 0, 0
    while s < 12:
        n += 1
        s = 0 if r.random() < 0.2 else s + 1
    sim.append(n)
assert abs(sum(sim) / len(sim) / mean_restart - 1) < 0.06
print(f"agent_calls_restart = {mean_restart}")
