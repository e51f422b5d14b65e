"""Limits on rates: the burst at the border of a fixed window, memory for a client, and the token bucket in one number."""

import random

limit, window_ms = 100, 60_000


def fixed_windows(times):
    counts, passed = {}, []
    for t in times:
        if counts.get(t // window_ms, 0) < limit:
            counts[t // window_ms] = counts.get(t // window_ms, 0) + 1
            passed.append(t)
    return passed


burst = [59_500] * 150 + [60_400] * 150
passed = fixed_windows(burst)
print(f"border_burst = {len(passed)}")
print(f"border_span_ms = {passed[-1] - passed[0]}")
assert len(passed) == 2 * limit

clients = 1_000_000
print(f"log_mb = {clients * limit * 8 / 1e6:.0f}")
print(f"bucket_mb = {clients * 16 / 1e6:.0f}")
print(f"counter_mb = {clients * 12 / 1e6:.0f}")
print(f"bucket_period_ms = {window_ms / limit:.0f}")
print(f"bucket_most_in_window = {limit + limit}")


class OneNumber:
    def __init__(self, size, period):
        self.size, self.period, self.full_at = size, period, None

    def missing(self, now):
        wait = (now if self.full_at is None else self.full_at) - now
        return -(-wait // self.period) if wait > 0 else 0

    def allow(self, cost, now):
        if self.missing(now) + cost > self.size:
            return False
        if cost:
            self.full_at = max(now if self.full_at is None else self.full_at, now) + cost * self.period
        return True


class Ticking:
    def __init__(self, size, period):
        self.size, self.period, self.tokens, self.part, self.at = size, period, size, 0, None

    def allow(self, cost, now):
        self.at = now if self.at is None else self.at
        while self.at < now:
            self.at += 1
            if self.tokens < self.size:
                self.part += 1
                if self.part == self.period:
                    self.tokens, self.part = self.tokens + 1, 0
        if cost > self.tokens:
            return False
        self.tokens -= cost
        return True


draw = random.Random(1)
for _ in range(400):
    size, period, now = draw.randint(0, 5), draw.randint(1, 6), 0
    one, ticking = OneNumber(size, period), Ticking(size, period)
    for _ in range(20):
        now += draw.randint(0, 8)
        cost = draw.randint(0, 4)
        assert one.allow(cost, now) == ticking.allow(cost, now)


class Forgetful:
    """Sets its mark to now at each call and so drops the started period."""

    def __init__(self, size, period):
        self.size, self.period, self.tokens, self.mark = size, period, size, 0

    def allow(self, cost, now):
        self.tokens = min(self.size, self.tokens + (now - self.mark) // self.period)
        self.mark = now
        if cost > self.tokens:
            return False
        self.tokens -= cost
        return True


def served(bucket):
    return sum(bucket.allow(1, now) for now in range(0, 60_000, 400))


print(f"asked_in_minute = {len(range(0, 60_000, 400))}")
print(f"right_served = {served(OneNumber(10, 600))}")
print(f"forgetful_served = {served(Forgetful(10, 600))}")
