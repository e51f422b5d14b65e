"""Budget pacing: the multiplier of the dual, the controller, throttling against shading."""
import numpy as np

rng = np.random.default_rng(5)
T = 20_000
price = np.exp(rng.normal(0, 0.8, T))            # highest other bid, per request
value = np.exp(rng.normal(0.3, 0.5, T))
budget = 0.35 * np.where(value > price, price, 0).sum()


def spend_with(mult):
    win = value * mult > price
    return price[win].sum(), value[win].sum()


lo, hi = 0.0, 1.0
for _ in range(60):
    mid = (lo + hi) / 2
    lo, hi = (mid, hi) if spend_with(mid)[0] < budget else (lo, mid)
best = spend_with(lo)[1]
# Greedy by value per dollar is the optimum of the relaxed problem.
order = np.argsort(price / value)
take = np.cumsum(price[order]) <= budget
assert abs(best / value[order][take].sum() - 1) < 0.01
want = value > price
keep = budget / price[want].sum()
throttled = keep * value[want].sum()
asap = np.cumsum(np.where(want, price, 0)) <= budget
print(f"pace_multiplier = {lo}")
print(f"throttle_keep_percent = {100 * keep}")
print(f"shade_over_throttle_percent = {100 * (best / throttled - 1)}")
print(f"asap_ends_at_percent = {100 * asap.sum() / T}")


def control(eta, steps=200):
    mult, spent, got, used = 1.0, 0.0, 0.0, []
    for block in np.array_split(np.arange(T), steps):
        win = (value[block] * mult > price[block])
        cost = price[block][win].sum()
        if spent + cost > budget:
            break
        spent, got = spent + cost, got + value[block][win].sum()
        mult = min(1.0, mult * np.exp(-eta * (cost / (budget / steps) - 1)))
        used.append(mult)
    return spent, got, used


spent, got, used = control(0.1)
print(f"control_spent_percent = {100 * spent / budget}")
print(f"control_value_percent = {100 * got / best}")
assert spent <= budget and got > 0.9 * best

# Question: multiplicative pacing at two price levels. mu from the shadow price.
print(f"bid_with_mu = {4.0 / (1 + 0.6)}")
# Shared budget seen late: servers stop when they hear of it.
print(f"late_usd = {2.4 * 30}")
print(f"late_share_percent = {100 * 2.4 * 30 / 500}")
