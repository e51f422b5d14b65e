"""A region's clients reconnect elsewhere. A finished handshake costs one unit, a failed one half; capacity is bounded."""
import random


def storm(clients, cap, plan, seed, horizon=400):
    """plan(attempt, random) -> seconds until the next attempt. Returns the second at which 99 % are back (or None), the peak, the first success."""
    r = random.Random(seed)
    due = {}
    for _ in range(clients):
        t = plan(0, r)
        due.setdefault(int(t), []).append(0)
    back, peak, first = 0, 0, None
    for s in range(horizon):
        arrivals = due.pop(s, [])
        peak = max(peak, len(arrivals))
        good = len(arrivals) if len(arrivals) <= cap else max(0, 2 * cap - len(arrivals))
        r.shuffle(arrivals)
        back += good
        first = s if first is None and good else first
        for attempt in arrivals[good:]:
            t = s + 1 + plan(attempt + 1, r)
            due.setdefault(int(t), []).append(attempt + 1)
        if back >= 0.99 * clients:
            return s, peak, first
    return None, peak, first


N, C = 10_000, 120  # a ten-thousandth of 100 million and of 600 gateways with 2,000 handshakes a second
fixed = lambda a, r: 0 if a == 0 else 5 * r.random()
full = lambda a, r: r.random() * min(300, 2 ** a)
window = lambda a, r: r.random() * 120 if a == 0 else r.random() * 120
assert all(storm(N, C, fixed, s)[0] is None for s in range(2)), "never recovers"
print(f"floor_s = {N / C}")
print(f"collapse_window_s = {N / (2 * C)}")
print(f"handshakes_per_s_millions = {600 * 2_000 / 1e6}")
print(f"immediate_times = {N / C}")
jit = [storm(N, C, full, s)[0] for s in range(8)]
print(f"jitter_s = {sum(jit) / len(jit)}")
win = [storm(N, C, window, s)[0] for s in range(8)]
print(f"window_s = {sum(win) / len(win)}")
print(f"window_rate_percent = {100 * N / 120 / C}")
assert max(win) < min(jit)
# q10: 60 million, 400 gateways with 1,500 a second
cap = 400 * 1_500
print(f"q_cap_thousands = {cap / 1e3:g}")
print(f"q_floor_s = {60e6 / cap:g}")
print(f"q_collapse_s = {60e6 / (2 * cap):g}")
print(f"q_window_s = {60e6 / (0.7 * cap)}")
print(f"q_ten_s_rate_millions = {60e6 / 10 / 1e6:g}")
print(f"q_resume_cap_millions = {400 * 6_000 / 1e6}")
print(f"q_resume_window_s = {60e6 / (0.7 * 400 * 6_000)}")
mixed = 0.15 * 60e6 / 10 + 0.85 * 60e6 / (60e6 / (0.7 * cap))
assert mixed > 2 * cap
print(f"q_mixed_millions = {mixed / 1e6}")
print(f"q_sync_tb = {60e6 * 40e3 / 1e12}")
print(f"q_sync_gbit = {60e6 * 40e3 * 8 / 143 / 1e9}")
print(f"q_tokens_millions = {60e6 / 1e6:g}")
q = [storm(6_000, 60, lambda a, r: r.random() * 143, s)[0] for s in range(5)]
assert max(q) < 160
assert all(storm(6_000, 60, lambda a, r: 10 * r.random(), s)[0] is None for s in range(3))

# q14: 20 million against 250 thousand
print(f"q14_floor_s = {20e6 / 250e3:g}")
print(f"q14_window_s = {20e6 / (0.7 * 250e3)}")
print(f"q14_collapse_s = {20e6 / 500e3:g}")
lost, w = 0, 1
while 20e6 / w >= 500e3:
    lost, w = lost + w, 2 * w
print(f"q14_lost_s = {lost}")
doubling = [storm(20_000, 250, lambda a, r: r.random() * 2**a, s)[2] for s in range(4)]
assert 40 < min(doubling) and max(doubling) <= lost
print(f"q14_first_s = {sum(doubling) / len(doubling)}")
