"""The data loop: rarity, triggers, mining, labelling cost, and measuring from chosen samples."""
from math import log, sqrt

import numpy as np

frames = 10_000 * 3 * 3600 * 10
print(f"frames_day_billions = {frames / 1e9}")
print(f"upload_all_tb_day = {frames * 150e3 / 1e12}")
rare = frames * 1e-5
print(f"rare_day_thousands = {rare / 1e3}")
# Trigger on the device: 0.05 % of frames, with 30 % of the rare ones.
trig = 0.0005 * frames
hit = 0.30 * rare
print(f"trigger_day_thousands = {trig / 1e3}")
print(f"trigger_device_mb = {trig * 150e3 / 10_000 / 1e6}")
print(f"trigger_rare = {hit}")
print(f"trigger_percent = {100 * hit / trig}")
print(f"trigger_enrichment = {hit / trig / 1e-5}")
# Search around seeds in the cloud: per week 20,000 frames with 6 % of the week's triggered rare ones.
week = 7 * hit
found = 0.06 * week
print(f"week_rare_thousands = {week / 1e3}")
print(f"week_found = {found}")
print(f"week_percent = {100 * found / 20_000}")
print(f"random_for_500_millions = {500 / 1e-5 / 1e6}")
print(f"random_for_500_usd_millions = {500 / 1e-5 * 0.05 / 1e6}")
print(f"mined_for_500 = {500 / (found / 20_000)}")
print(f"mined_for_500_usd = {500 / (found / 20_000) * 0.05}")

# Labelling a million boxes: drawn by people; proposed and checked; accepted above a score.
print(f"label_draw_kusd = {1e6 * 0.08 / 1e3}")
print(f"label_check_kusd = {(1e6 * 0.02 + 0.08e6 * 0.08) / 1e3}")
print(f"label_accept_kusd = {(0.3e6 * 0.02 + (0.08e6 - 0.007e6) * 0.08) / 1e3}")
low = (0.08 - 0.7 * 0.01) / 0.3
print(f"label_low_error_percent = {100 * low}")
print(f"label_accept_noise_percent = {100 * 0.7 * 0.01}")
assert abs(0.7 * 0.01 + 0.3 * low - 0.08) < 1e-12

# Measuring: strata of triggered frames and of all others.
A, B = trig, frames - trig
fa, fb = 120 / 2000, 2 / 20_000
total = A * fa + B * fb
var = A ** 2 * fa * (1 - fa) / 2000 + B ** 2 * fb * (1 - fb) / 20_000
print(f"strata_a_failures_thousands = {A * fa / 1e3}")
print(f"strata_b_failures_thousands = {B * fb / 1e3}")
print(f"strata_rate_per_million = {1e6 * total / frames}")
print(f"strata_relative_error_percent = {100 * sqrt(var) / total}")
print(f"naive_rate_per_million = {1e6 * 122 / 22_000}")
print(f"naive_over = {122 / 22_000 / (total / frames)}")
print(f"strata_b_for_20_percent_thousands = {25 / fb / 1e3}")

# A score that ranks the rest: its top 1 % holds 80 % of the failures there.
top, rest = 0.01 * B, 0.99 * B
ft, fr = 0.8 * fb * B / top, 0.2 * fb * B / rest
v = top ** 2 * ft / 10_000 + rest ** 2 * fr / 10_000
print(f"proxy_relative_error_percent = {100 * sqrt(v) / (fb * B)}")
print(f"proxy_plain_relative_error_percent = {100 * sqrt(B ** 2 * fb / 20_000) / (fb * B)}")

# Nothing seen: the upper limit at 95 %.
print(f"rule_of_three = {-log(0.05)}")
print(f"hours_for_1e7_millions = {-log(0.05) / 1e-7 / 1e6}")
print(f"fleet_days_for_1e7 = {-log(0.05) / 1e-7 / (10_000 * 3)}")

# Fleet numbers of the bank: 2,000 robots, a class at 4 in a million frames.
f2 = 2000 * 8 * 3600 * 5
print(f"q_frames_day_millions = {f2 / 1e6}")
print(f"q_rare_day = {f2 * 4e-6}")
for name, share, recall in (("uncertain", 0.002, 0.25), ("disagree", 0.0005, 0.35), ("report", 0.00001, 0.05)):
    kept = f2 * share
    got = f2 * 4e-6 * recall
    print(f"q_{name}_frames = {kept}")
    print(f"q_{name}_rare = {got}")
    print(f"q_{name}_frames_per_rare = {kept / got}")
    print(f"q_{name}_usd_per_rare = {0.04 * kept / got}")

# Two models on mined and on random frames.
mined_old, mined_new, m = 0.52, 0.71, 600
print(f"mined_gain_points = {100 * (mined_new - mined_old)}")
print(f"mined_error_points = {100 * sqrt((mined_old * 0.48 + mined_new * 0.29) / m)}")
flips_bad, flips_good = 46, 18
print(f"random_flip_z = {(flips_bad - flips_good) / sqrt(flips_bad + flips_good)}")
print(f"random_loss_per_10000 = {(flips_bad - flips_good) / 4.0}")
day = 1.08e9
print(f"regress_frames_day_thousands = {day * (flips_bad - flips_good) / 40_000 / 1e3}")
print(f"gained_frames_day_thousands = {10_800 * 0.19 / 1e3}")
