"""Numbers of the questions."""
from math import ceil, erf, exp, log, sqrt

tail = lambda z: 1 - erf(z / sqrt(2))            # two-sided

# Two slots, examination 1.0 and 0.5, values 6, 5, 2.
print(f"q_gsp_truth = {1.0 * (6 - 5)}")
print(f"q_gsp_low = {0.5 * (6 - 2)}")
pay_a = (1.0 * 5 + 0.5 * 2) - 0.5 * 5
print(f"q_vcg_pay_a = {pay_a}")
print(f"q_vcg_gain_a = {6 - pay_a}")
print(f"q_vcg_low_a = {0.5 * 6 - 0.5 * 2}")
print(f"q_vcg_pay_b = {0.5 * 2}")

# Pacing: a thousand auctions each of value 6 and of value 3, rival price 2, budget 2,000.
demand = 2000 * 2
keep = 2000 / demand
throttled = keep * 1000 * (6 + 3)
paced = 1000 * 6
print(f"q_throttled_value = {throttled}")
print(f"q_paced_value = {paced}")
print(f"q_paced_more_percent = {100 * (paced / throttled - 1)}")
print(f"q_mu_least = {3 / 2 - 1}")
print(f"q_mu_most = {6 / 2 - 1}")

# A promise of 2 %.
se = 1 / sqrt(3000)
print(f"q_median_se_percent = {100 * se}")
print(f"q_perfect_breaks_percent = {100 * tail(0.02 / se)}")
print(f"q_breaks_a_day = {2000 * tail(0.02 / se)}")
need = (4 / 0.02) ** 2
print(f"q_need_clicks = {need}")
print(f"q_need_days = {need / 3000}")
print(f"q_need_3_percent = {(4 / 0.03) ** 2}")
print(f"q_false_day_z4 = {2000 * tail(4)}")

# Tables: 3B ids, 500M rows of 64 numbers.
print(f"q_collide_percent = {100 * (1 - exp(-6))}")
print(f"q_serve_gb = {500e6 * 64 * 2 / 1e9}")
print(f"q_adam_gb = {500e6 * 64 * 12 / 1e9}")
print(f"q_rowwise_gb = {500e6 * (64 * 4 + 4) / 1e9}")
print(f"q_own_gb = {30e6 * 128 / 1e9}")
print(f"q_tail_per_row = {(3e9 - 30e6) / 470e6}")

# Exploration: 30,000 new ads a day, rate 1.5 %, $2 per thousand, 200M impressions a day.
clicks = (1.96 / 0.25) ** 2
views = clicks / 0.015
print(f"q_ex_clicks = {clicks}")
print(f"q_ex_views = {views}")
print(f"q_ex_usd = {views * 2 / 1000}")
print(f"q_ex_day_thousands = {30_000 * views * 2 / 1000 / 1e3}")
print(f"q_ex_share_percent = {100 * 30_000 * views / 200e6}")
print(f"q_ex_views_each = {0.01 * 200e6 / 30_000}")
print(f"q_ex_clicks_each = {0.01 * 200e6 / 30_000 * 0.015}")
print(f"q_ex_full_ads = {0.01 * 200e6 / views}")
a, b = 0.012 * 800, 800 - 0.012 * 800
print(f"q_prior_rate_percent = {100 * (a + 3) / (a + b + 100)}")

# Noisy aggregates: Laplace scale 20; 300 campaigns of 40 conversions a day, 10 countries.
sd = sqrt(2) * 20
print(f"q_noise_sd = {sd}")
print(f"q_cell_percent = {100 * sqrt(4 + sd ** 2) / 4}")
print(f"q_campaign_day_percent = {100 * sqrt(40 + sd ** 2) / 40}")
print(f"q_seven_days_percent = {100 * sqrt(280 + 7 * sd ** 2) / 280}")
print(f"q_one_week_percent = {100 * sqrt(280 + sd ** 2) / 280}")
print(f"q_cluster_day_percent = {100 * sqrt(600 + sd ** 2) / 600}")

# Winner's curse by bins: prediction and observation in percent, mix of candidates and of winners.
p, y = (0.3, 1.0, 3.0), (0.37, 1.0, 2.5)
cand, win = (0.5, 0.4, 0.1), (0.1, 0.3, 0.6)
dot = lambda u, v: sum(i * j for i, j in zip(u, v))
print(f"q_ratio_candidates = {dot(cand, p) / dot(cand, y)}")
print(f"q_ratio_winners = {dot(win, p) / dot(win, y)}")
print(f"q_slope = {log(2.5 / 0.37) / log(3.0 / 0.3)}")
print(f"q_low_factor = {0.37 / 0.3}")
print(f"q_top_factor = {2.5 / 3.0}")
print(f"q_top_views_thousands = {(1.96 / 0.02) ** 2 / 0.025 / 1e3}")
random_views = (1.96 / 0.02) ** 2 / 0.025 / 0.1
print(f"q_random_views_millions = {random_views / 1e6}")
print(f"q_random_usd = {random_views * 3 / 1000}")
old = (0.3, 0.3, 0.4)
print(f"q_ratio_other_day = {dot(old, p) / dot(old, y)}")

# Retail: value 40, margin 30 %, target return 5, incrementality 35 %.
spend = 40 / 5
print(f"q_spend_per_sale = {spend}")
print(f"q_margin = {40 * 0.3}")
print(f"q_spend_per_extra_sale = {spend / 0.35}")
loss = spend - 0.35 * 12
print(f"q_true_loss = {loss}")
print(f"q_break_even_percent = {100 * spend / 12}")
target = 40 / (0.35 * 12)
print(f"q_break_even_target = {target}")
assert abs(0.35 * 12 - 40 / target) < 1e-9 and loss > 0
print(f"q_bid_click = {40 * 0.04 / 5}")
print(f"q_bid_click_over = {40 * 0.04 * 1.12 / 5}")
print(f"q_real_return = {5 / 1.12}")
print(f"q_seller_se_percent = {100 / sqrt(9)}")
print(f"q_seller_factor_weight_percent = {100 * 9 / (100 + 9)}")
print(f"q_sales_for_10_percent = {1 / 0.1 ** 2}")

# A lost signal: 45 % of traffic loses 60 % of conversions.
print(f"q_seen_drop_percent = {100 * 0.45 * 0.6}")
print(f"q_cost_multiple = {1 / 0.4}")
r_se = sqrt(0.4 * 0.6 / (0.5 * 1200))          # half of the hour's 1,200 conversions belong to shops that send orders
print(f"q_rate_se_points = {100 * r_se}")
print(f"q_rate_low_percent = {100 * (0.4 - 1.96 * r_se)}")
print(f"q_rate_high_percent = {100 * (0.4 + 1.96 * r_se)}")
print(f"q_pulled_factor = {(200 + 480) / (200 + 1200)}")
print(f"q_frozen_hours_sales = {1200}")
# 1,200 expected sales an hour on this system, 480 seen: how many standard deviations?
print(f"q_alarm_sigmas = {(1200 - 480) / sqrt(1200)}")
minutes = 10
print(f"q_alarm_10min_sigmas = {(200 - 80) / sqrt(200)}")
