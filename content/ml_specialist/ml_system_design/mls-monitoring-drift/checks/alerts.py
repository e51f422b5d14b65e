"""False pages, detection within an hour, judges of generated text, a lender's early labels."""
from math import comb, sqrt
from statistics import NormalDist

nd = NormalDist()
two_sided = lambda z: 2 * (1 - nd.cdf(z))

# 40 monitors, each hour of a month, three incidents.
tests = 40 * 720
for z in (3, 4):
    false = tests * two_sided(z)
    print(f"false_pages_z{z} = {false}")
    print(f"precision_z{z}_percent = {100 * 3 / (3 + false)}")
print(f"false_pages_two_hours = {tests * two_sided(3) * two_sided(3) / 2}")

# 60 segments, one false page a month, a calibration error of 10 %.
m = 60 * 720
level = 1 / m
z = nd.inv_cdf(1 - level / 2)
print(f"segment_tests = {m}")
print(f"segment_level_millionths = {level * 1e6}")
print(f"segment_z = {z}")
need = ((z + nd.inv_cdf(0.8)) / 0.10) ** 2
assert 0.79 < nd.cdf(0.10 * sqrt(need) - z) < 0.81
print(f"segment_clicks_needed = {need}")
for n in (20_000, 2000, 100):
    print(f"segment_noise_{n}_percent = {100 / sqrt(n)}")
    print(f"segment_power_{n}_percent = {100 * nd.cdf(0.10 * sqrt(n) - z)}")
print(f"segment_hours_smallest = {need / 100}")
print(f"segment_clicks_needed_dispersed = {2 * need}")
print(f"segment_hours_smallest_dispersed = {2 * need / 100}")
print(f"overall_error_of_median_segment_percent = {10 * 2000 / 300_000}")
print(f"overall_noise_percent = {100 / sqrt(300_000)}")
print(f"alpha_uncorrected_pages = {m * 0.05}")

# A judge with sensitivity 0.80 and specificity 0.97 flags 6 %.
true = (0.06 + 0.97 - 1) / (0.80 + 0.97 - 1)
print(f"judge_true_percent = {100 * true}")
after = 0.80 * true + 0.05 * (1 - true)
assert abs(0.80 * true + 0.03 * (1 - true) - 0.06) < 1e-12 and abs(after - 0.079) < 0.001
print(f"judge_after_percent = {100 * after}")
print(f"judge_after_naive_rise_percent = {100 * (after / 0.06 - 1)}")
print(f"judge_corrected_after_percent = {100 * (0.079 + 0.95 - 1) / (0.80 + 0.95 - 1)}")
print(f"judge_false_share_percent = {100 * 0.03 * (1 - true) / 0.06}")
print(f"sample_500_noise_points = {100 * sqrt(true * (1 - true) / 500)}")
# Golden set: 360 good answers, specificity 0.97 against 0.95.
se = sqrt(0.97 * 0.03 / 360 + 0.95 * 0.05 / 360)
print(f"golden_difference_noise_points = {100 * se}")
print(f"golden_z = {0.02 / se}")
print(f"golden_mcnemar_p = {2 * sum(comb(11, i) for i in range(3)) / 2 ** 11}")
# The new judge reads 5,000 stored answers on which the old one flagged 6 %.
print(f"replay_noise_points = {100 * sqrt(0.079 * 0.921 / 5000)}")
replay_se = sqrt(0.06 * 0.94 / 5000 + 0.079 * 0.921 / 5000)
print(f"replay_z_unpaired = {0.019 / replay_se}")
# Money of an answer: 800 tokens in at 1 dollar per million, 220 or 330 out at 4.
cost = lambda out: (800 * 1 + out * 4) / 1e6
print(f"answer_usd_before_thousandths = {1e3 * cost(220)}")
print(f"answer_usd_after_thousandths = {1e3 * cost(330)}")
print(f"answer_rise_percent = {100 * (cost(330) / cost(220) - 1)}")
print(f"answers_usd_day_more = {200_000 * (cost(330) - cost(220))}")
# Size of a human sample that sees 3.9 % against 5.9 % with power 0.8.
p1, p2 = true, true + 0.02
size = (1.96 * sqrt(2 * ((p1 + p2) / 2) * (1 - (p1 + p2) / 2)) + 0.8416 * sqrt(p1 * (1 - p1) + p2 * (1 - p2))) ** 2 / 0.02 ** 2
print(f"human_sample = {size}")

# The lender: month-3 arrears are 0.4 of twelve-month defaults in ripe cohorts.
ratio = 1.6 / 4.0
expected, seen, loans = 0.044 * ratio, 0.029, 3000
print(f"lender_ratio = {ratio}")
print(f"lender_expected_percent = {100 * expected}")
print(f"lender_noise_points = {100 * sqrt(expected * (1 - expected) / loans)}")
print(f"lender_z = {(seen - expected) / sqrt(expected * (1 - expected) / loans)}")
default = seen / ratio
print(f"lender_default_percent = {100 * default}")
print(f"lender_factor = {default / 0.044}")
old = (0.019 * 12_000 - 0.029 * 3000) / 9000
print(f"lender_old_channels_percent = {100 * old}")
print(f"lender_old_z = {(old - 0.016) / sqrt(0.016 * 0.984 / 9000)}")
gain, loss = 250, 3000
value = lambda p: gain * (1 - p) - loss * p
print(f"lender_break_even_percent = {100 * gain / (gain + loss)}")
print(f"lender_value_planned = {value(0.044)}")
print(f"lender_value_now = {value(default)}")
print(f"lender_month_loss_thousands = {(value(0.044) - value(default)) * 3000 / 1e3}")
odds = lambda p: p / (1 - p)
shift = odds(default) / odds(0.044)
print(f"lender_odds_factor = {shift}")
limit = odds(0.08) / shift
assert abs(odds(limit / (1 + limit)) * shift - odds(0.08)) < 1e-12 and value(0.077) < 0 < value(0.0769)
print(f"lender_new_cutoff_percent = {100 * limit / (1 + limit)}")
