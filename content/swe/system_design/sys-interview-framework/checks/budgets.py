"""Error budgets by counting, the union bound on failures and latency with its worst case, and two budgets of the bank."""
import itertools
from fractions import Fraction

import numpy as np

MINUTES = 30 * 24 * 60
r = np.random.default_rng(2)

# ---- one objective, two budgets: 99.9 % of the photo app's feed reads over 30 days
bad = Fraction(1, 1000)
reads_mean = Fraction(50_000_000 * 8, 86_400)  # per second
window_s = 30 * 86_400
budget = bad * reads_mean * window_s
print(f"feed_reads_30_days_billions = {float(reads_mean * window_s) / 1e9}")
print(f"feed_budget_reads_millions = {float(budget) / 1e6}")
print(f"budget_minutes_at_mean = {float(bad * MINUTES)}")
peak_outage = budget / (3 * reads_mean) / 60
print(f"budget_minutes_at_peak = {float(peak_outage)}")
assert peak_outage == bad * MINUTES / 3

# ---- union bound: four dependencies, all needed
u = Fraction(1, 1000)
print(f"four_dependencies_floor_percent = {100 * float(1 - 4 * u)}")
print(f"four_dependencies_floor_minutes = {float(4 * u * MINUTES)}")
print(f"four_independent_percent = {100 * float((1 - u) ** 4)}")
print(f"share_per_dependency_percent = {100 * float(1 - bad / 4)}")
print(f"share_per_dependency_bad_percent = {100 * float(bad / 4)}")
print(f"share_per_dependency_minutes = {float(bad / 4 * MINUTES)}")
# Exact enumeration over independent states, and the worst case in which failures never coincide.
up = sum(
    np.prod([float(1 - u) if ok else float(u) for ok in state]) for state in itertools.product((0, 1), repeat=4) if all(state)
)
assert abs(up - float((1 - u) ** 4)) < 1e-12
cells = 1000  # a day in 1,000 slots; dependency i is down in slot i only
assert sum(any(slot == i for i in range(4)) for slot in range(cells)) / cells == float(4 * u)

# ---- latency: three serial steps of 100 ms each, each holding its share 99 % of the time
n = 300_000


def holds(steps):
    return (steps.sum(axis=0) <= 300).mean()


slow = np.arange(n) % 100  # slow requests of the steps never coincide: the worst case
worst = np.stack([np.where(slow == i, 1000.0, 90.0) for i in range(3)])
assert all(abs((step <= 100).mean() - 0.99) < 1e-9 for step in worst)
print(f"latency_worst_holds_percent = {100 * holds(worst)}")
together = np.stack([np.where(slow == 0, 1000.0, 90.0)] * 3)
print(f"latency_together_holds_percent = {100 * holds(together)}")
scale = 100 / np.exp(0.5 * 2.3263478740408408)  # log-normal with p99 = 100 ms
independent = scale * np.exp(0.5 * r.standard_normal((3, n)))
assert abs((independent <= 100).mean() - 0.99) < 0.001
print(f"latency_independent_holds_percent = {100 * holds(independent)}")
assert holds(independent) > holds(worst)
print(f"latency_share_percent = {100 * (1 - 0.01 / 3)}")

# ---- bank: search endpoint, 900 requests/s, 99.95 %
missed = Fraction(5, 10_000)
print(f"search_budget_requests = {float(missed * 900 * window_s)}")
print(f"search_minutes_at_mean = {float(missed * MINUTES)}")
print(f"search_minutes_at_peak = {float(missed * MINUTES / 4)}")
print(f"search_dependency_percent = {100 * float(1 - missed / 3)}")

# ---- bank: checkout with a price service at 99.9 % and a fallback
own, price = 0.02, 0.1  # percent of pages
print(f"checkout_today_percent = {own + price}")
print(f"checkout_better_service_percent = {own + 0.01}")
print(f"checkout_fallback_percent = {own + price * 0.02}")
tolerated = (0.05 - own) / price
print(f"checkout_tolerated_share_percent = {100 * tolerated}")
outage = float(bad * MINUTES)


def failing(age_limit):
    """Percent of pages that fail if all of the month's price failures are one outage; by minutes, not by formula."""
    step = 0.01
    minutes = np.arange(0, outage, step)
    served = np.where(minutes < age_limit, 0.98, 0.0)
    return own + price * (1 - served.mean())


print(f"checkout_one_outage_percent = {failing(10)}")
age = (1 - tolerated) * outage / 0.98
print(f"checkout_age_minutes = {age}")
assert failing(age - 0.5) > 0.05 > failing(age + 0.5)
