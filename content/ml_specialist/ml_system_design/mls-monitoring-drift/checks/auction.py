"""A click model that overrates one format: revenue, AUC and calibration in a simulated auction."""
from math import sqrt

import numpy as np


def auc(score, chance):
    """Expected AUC: each impression counts as a click with weight `chance` and as none with the rest."""
    chance = chance[np.argsort(score, kind="stable")]
    below = np.cumsum(1 - chance) - (1 - chance)
    return (chance * below).sum() / (chance.sum() * (1 - chance).sum())


r = np.random.default_rng(0)
n, k = 250_000, 8
video = r.random((n, k)) < 0.2
true = 0.02 * np.exp(0.9 * r.normal(size=(n, k)) - 0.4) * np.where(video, 2.0, 1.0)
model = true * np.exp(0.25 * r.normal(size=(n, k)) - 0.03)
bid = np.exp(0.6 * r.normal(size=(n, k)))
row = np.arange(n)


def run(score):
    """Rank by bid times prediction, the click is charged the price that would just keep the place."""
    value = bid * score
    order = np.argpartition(-value, 1, axis=1)[:, :2]
    first = np.where(value[row, order[:, 0]] >= value[row, order[:, 1]], 0, 1)
    win, second = order[row, first], order[row, 1 - first]
    price = value[row, second] / score[row, win]
    t, s, v = true[row, win], score[row, win], video[row, win]
    return {
        "revenue": (price * t).mean(), "ctr": t.mean(), "auc": auc(s, t), "video": v.mean(),
        "cal_video": s[v].sum() / t[v].sum(), "cal_other": s[~v].sum() / t[~v].sum(), "cal": s.sum() / t.sum(),
        "auc_video": auc(s[v], t[v]),
    }


well, ill = run(model), run(np.where(video, 1.45 * model, model))
everything = run(3.0 * model)
assert abs(everything["revenue"] / well["revenue"] - 1) < 1e-12         # a common factor cancels
assert abs(everything["auc"] - well["auc"]) < 1e-12
for name in ("auc", "cal_video", "cal_other", "cal"):
    print(f"{name}_well = {well[name]}")
    print(f"{name}_ill = {ill[name]}")
ratio = {x: ill[x] / well[x] - 1 for x in ("revenue", "ctr")}
print(f"revenue_change_percent = {100 * ratio['revenue']}")
print(f"revenue_loss_percent = {-100 * ratio['revenue']}")
print(f"ctr_change_percent = {100 * ratio['ctr']}")
cpc = (1 + ratio["revenue"]) / (1 + ratio["ctr"]) - 1
print(f"cpc_loss_percent = {-100 * cpc}")
print(f"auc_loss = {well['auc'] - ill['auc']}")
print(f"video_share_well_percent = {100 * well['video']}")
print(f"video_share_ill_percent = {100 * ill['video']}")
assert ratio["revenue"] < -0.03 and ratio["ctr"] > 0 and well["auc"] - ill["auc"] < 0.006

# What an hour can tell: 400,000 clicks an hour, revenue scattering by 3 % around the same hour of last week.
clicks = 400_000
video_clicks = 0.45 * clicks
print(f"revenue_z_one_hour = {4 / 3}")
print(f"video_calibration_noise_percent = {100 / sqrt(video_clicks)}")
drift = ill["cal_video"] / well["cal_video"] - 1
print(f"video_drift_percent = {100 * drift}")
print(f"video_calibration_z = {drift * sqrt(video_clicks)}")
print(f"small_segment_noise_percent = {100 / sqrt(400)}")
print(f"small_segment_z = {drift * sqrt(400)}")
print(f"clicks_for_two_percent = {(4 / 0.02) ** 2}")
# Control slice of 2 % of 5M requests an hour, revenue per request with coefficient of variation 7.
per_hour = 0.02 * 5e6
print(f"slice_noise_hour_percent = {100 * 7 / sqrt(per_hour)}")
print(f"slice_hours_to_four_sigma = {(7 * 4 / 0.04) ** 2 / per_hour}")
