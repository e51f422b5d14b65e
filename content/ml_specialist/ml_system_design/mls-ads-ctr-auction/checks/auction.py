"""Auctions: ranking by expected value, prices of three formats, what an error of prediction costs."""
import numpy as np

# Three bids for one slot.
bids = {"x": (2.0, 0.008, 1.0), "y": (40.0, 0.012, 0.035), "z": (15.0 / 1000, 1.0, 1.0)}
ecpm = {k: 1000 * b * p * c for k, (b, p, c) in bids.items()}
for k, v in ecpm.items():
    print(f"ecpm_{k} = {v}")
print(f"price_y_per_purchase = {ecpm['x'] / (1000 * 0.012 * 0.035)}")

# The example of the reading: shoes, hotel, bank.
shoes, hotel, bank = (1.50, 0.012, 1.0), (30.0, 0.010, 0.05), (16.0 / 1000, 1.0, 1.0)
value = {k: 1000 * a * b * c for k, (a, b, c) in {"shoes": shoes, "hotel": hotel, "bank": bank}.items()}
for k, v in value.items():
    print(f"value_{k} = {v}")
print(f"shoes_price_click = {value['bank'] / (1000 * 0.012)}")
over = 1000 * 30 * 0.010 * 0.05 * 1.25
print(f"hotel_over = {over}")
print(f"hotel_price_over = {value['shoes'] / (1000 * 0.010 * 0.05 * 1.25)}")
print(f"hotel_pays_per_1000_true = {value['shoes'] / (1000 * 0.010 * 0.05 * 1.25) * 1000 * 0.010 * 0.05}")

# GSP and VCG: two slots with examination 1.0 and 0.6; values per click 4, 3, 1.
exam, v = (1.0, 0.6), (4.0, 3.0, 1.0)


def gsp(bid):
    order = sorted(range(3), key=lambda i: -bid[i])
    gain = [0.0] * 3
    for slot in range(2):
        i = order[slot]
        gain[i] = exam[slot] * (v[i] - bid[order[slot + 1]])
    return gain


def vcg(bid):
    order = sorted(range(3), key=lambda i: -bid[i])

    def welfare(ids):
        ids = sorted(ids, key=lambda i: -bid[i])
        return sum(e * bid[i] for e, i in zip(exam, ids))
    gain, pay = [0.0] * 3, [0.0] * 3
    for slot in range(2):
        i = order[slot]
        others = sum(exam[s] * bid[order[s]] for s in range(2) if s != slot)
        pay[i] = welfare([j for j in range(3) if j != i]) - others
        gain[i] = exam[slot] * v[i] - pay[i]
    return gain, pay


print(f"gsp_truth_gain_a = {gsp(v)[0]}")
print(f"gsp_low_gain_a = {gsp((2.0, 3.0, 1.0))[0]}")
gain, pay = vcg(v)
print(f"vcg_gain_a = {gain[0]}")
print(f"vcg_pay_a = {pay[0]}")
print(f"vcg_pay_b = {pay[1]}")
print(f"vcg_pay_b_per_click = {pay[1] / exam[1]}")
print(f"vcg_low_gain_a = {vcg((2.0, 3.0, 1.0))[0][0]}")
for low in np.linspace(0.1, 6, 60):
    assert vcg((low, 3.0, 1.0))[0][0] <= gain[0] + 1e-9, "truth is best for a under VCG"
assert max(gsp((b, 3.0, 1.0))[0] for b in np.linspace(0.1, 6, 60)) > gsp(v)[0]
print(f"gsp_revenue = {exam[0] * v[1] + exam[1] * v[2]}")
print(f"vcg_revenue = {sum(pay)}")

# First price: n bidders uniform on [0, 1]; best reply b = v (n-1)/n; revenue of both formats (n-1)/(n+1).
rng = np.random.default_rng(2)
for n in (2, 5):
    vals = np.sort(rng.random((200_000, n)), axis=1)
    second, first = vals[:, -2].mean(), (vals[:, -1] * (n - 1) / n).mean()
    assert abs(second - (n - 1) / (n + 1)) < 0.002 and abs(first - second) < 0.002
grid = np.linspace(0, 1, 1001)
best = grid[np.argmax((0.8 - grid) * grid ** 4)]
assert abs(best - 0.64) < 0.002
print(f"shade_five = {0.8 * 4 / 5}")

# Error in one half of the ads: welfare falls with the square, the price of a value bidder in proportion.
m, k = 200_000, 20
value = np.exp(rng.normal(0, 0.7, (m, k)))
segment = np.arange(k) < k // 2
best = value.max(axis=1).mean()


def loss(delta):
    seen = value * np.where(segment, 1 + delta, 1)
    pick = seen.argmax(axis=1)
    return 1 - value[np.arange(m), pick].mean() / best


l10, l20, l_all = loss(0.10), loss(0.20), 1 - value[np.arange(m), (value * 1.3).argmax(axis=1)].mean() / best
print(f"welfare_loss_10_percent = {100 * l10}")
print(f"welfare_loss_20_percent = {100 * l20}")
print(f"welfare_ratio = {l20 / l10}")
assert l_all == 0 and 2.8 < l20 / l10 < 4.5

# Winners: unbiased noise over candidates is not unbiased over winners.
true = np.exp(rng.normal(0, 0.7, (50_000, 100)))
noise = np.exp(rng.normal(-0.02, 0.2, true.shape))
pred = true * noise
win = pred.argmax(axis=1)
rows = np.arange(len(win))
print(f"curse_all_ratio = {pred.mean() / true.mean()}")
print(f"curse_winner_percent = {100 * (pred[rows, win].sum() / true[rows, win].sum() - 1)}")
slope = 0.49 / (0.49 + 0.04)
x = np.log(pred)
shrunk = np.exp(slope * (x + 0.02) + 0.5 * 0.04 * 0.49 / 0.53)     # posterior mean of a normal prior and normal noise
print(f"curse_slope = {slope}")
winner_fixed = 100 * (shrunk[rows, shrunk.argmax(axis=1)].sum() / true[rows, shrunk.argmax(axis=1)].sum() - 1)
print(f"curse_winner_shrunk_percent = {winner_fixed}")
assert abs(winner_fixed) < 0.5
