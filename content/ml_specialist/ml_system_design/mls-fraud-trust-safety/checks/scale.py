"""Traffic, state, latency, outage and review of the payment case; sizes of the moderation case."""
from facts import fact

peak, mean = 20_000, 12_000
day = mean * 86_400
print(f"payments_day_billions = {day / 1e9}")
print(f"value_day_billion_usd = {day * 50 / 1e9}")
rate, fraud_usd = 0.0005, 100
print(f"frauds_day_thousands = {day * rate / 1e3}")
print(f"fraud_day_million_usd = {day * rate * fraud_usd / 1e6}")
print(f"fraud_value_basis_points = {1e4 * rate * fraud_usd / 50}")

# Reads and state.
print(f"multigets_thousands_per_s = {peak * 6 / 1e3}")
buckets = 60 + 24 + 30
print(f"dense_entity_bytes = {buckets * 3 * 4}")
entities = 2.0e9
print(f"dense_state_tb = {entities * buckets * 12 / 1e12}")
print(f"sparse_state_gb = {entities * (40 + 6 * 16) / 1e9}")
print(f"log_mb_per_s = {peak * 4 / 1e3}")
print(f"log_tb_day = {day * 4e3 / 1e12}")
print(f"model_cores = {peak * 0.4e-3}")
print(f"model_cores_bought = {peak * 0.4e-3 / 0.4 * 1.5}")
print(f"latency_sum_ms = {8 + 18 + 10 + 12 + 15 + 4 + 5}")

# Outage of one minute: approve everything, or decline everything, at a mean amount of 50 dollars for honest payments.
minute = mean * 60
good_loss = 0.03 * 50 + 4
print(f"outage_payments_thousands = {minute / 1e3}")
print(f"outage_open_usd_thousands = {minute * rate * (fraud_usd + 15) / 1e3}")
print(f"outage_closed_usd_millions = {minute * (1 - rate) * good_loss / 1e6}")
print(f"outage_ratio = {(1 - rate) * good_loss / (rate * (fraud_usd + 15))}")
print(f"outage_break_even_percent = {100 * good_loss / (good_loss + fraud_usd + 15)}")

# Reviewers.
print(f"review_cases_day_thousands = {200 * 7 * 60 / 6 / 1e3}")
print(f"review_share_per_million = {1e6 * 200 * 7 * 60 / 6 / day}")

# Rare positives.
tpr, fpr = 0.80, 0.005
print(f"precision_percent = {100 * tpr * rate / (tpr * rate + fpr * (1 - rate))}")
print(f"false_alarms_per_fraud = {fpr * (1 - rate) / (tpr * rate)}")
print(f"approve_all_accuracy_percent = {100 * (1 - rate)}")
print(f"precision_low_fpr_percent = {100 * tpr * rate / (tpr * rate + 0.0003 * (1 - rate))}")

# Training rows: all frauds and one per cent of the rest over 120 days.
w = 0.01
print(f"train_fraud_millions = {day * 120 * rate / 1e6}")
print(f"train_rest_billions = {day * 120 * (1 - rate) * w / 1e9}")
for q in (0.5, 0.9):
    print(f"undo_{round(100 * q)}_percent = {100 * q / (q + (1 - q) / w)}")

# The ledger of one day: 80 % of frauds declined, 0.2 % of payments declined in all, 1 % challenged.
caught = 0.8 * day * rate
declined = 0.002 * day
assert abs(caught / declined - 0.2) < 1e-9                      # four of five declined are honest
print(f"ledger_stopped_musd = {caught * 115 / 1e6}")
print(f"ledger_left_musd = {(day * rate - caught) * 115 / 1e6}")
left = (day * rate - caught) * 115
print(f"ledger_left_after_challenge_musd = {(left / 2 + left / 2 * (1 - 0.85)) / 1e6}")
print(f"ledger_honest_declined_millions = {(declined - caught) / 1e6}")
print(f"ledger_honest_declined_musd = {(declined - caught) * good_loss / 1e6}")
print(f"ledger_precision_percent = {100 * caught / declined}")
print(f"ledger_challenge_musd = {0.01 * day * (0.05 + 0.08 * good_loss) / 1e6}")
print(f"ledger_review_kusd = {14_000 * 3 / 1e3}")
machines = 600 * 24 * fact("vcpu_usd_per_hour")
print(f"ledger_machines_usd = {machines}")
print(f"ledger_one_percent_false_musd_year = {365 * 0.01 * (declined - caught) * good_loss / 1e6}")

# Moderation: 500M posts a day.
posts = 500e6
print(f"mod_llm_all_usd_thousands_day = {posts * 1500 * 0.3 / 1e6 / 1e3}")
print(f"mod_llm_two_percent_usd_thousands_day = {0.02 * posts * 1500 * 0.3 / 1e6 / 1e3}")
print(f"mod_llm_cases_millions = {0.02 * posts / 1e6}")
print(f"mod_human_thousands = {0.0002 * posts / 1e3}")
print(f"mod_human_people = {0.0002 * posts / 400}")
print(f"mod_human_usd_thousands_day = {0.0002 * posts * 0.6 / 1e3}")
# Prevalence by views: 20,000 sampled views, 0.1 % violating.
p, m = 0.001, 20_000
print(f"prevalence_relative_error_percent = {100 * (p * (1 - p) / m) ** 0.5 / p}")

# Cascade: a small classifier passes 2 % of posts and holds 92 % of the violating ones; the large model has 0.95 and 0.995.
bad = 0.001 * posts
first_bad, first_good = 0.92 * bad, 0.02 * posts - 0.92 * bad
end_true, end_false = 0.95 * first_bad, 0.005 * first_good
all_true, all_false = 0.95 * bad, 0.005 * (posts - bad)
print(f"cas_first_precision_percent = {100 * first_bad / (0.02 * posts)}")
print(f"cas_recall_percent = {100 * end_true / bad}")
print(f"cas_true_thousands = {end_true / 1e3}")
print(f"cas_false_thousands = {end_false / 1e3}")
print(f"cas_precision_percent = {100 * end_true / (end_true + end_false)}")
print(f"all_true_thousands = {all_true / 1e3}")
print(f"all_false_millions = {all_false / 1e6}")
print(f"all_precision_percent = {100 * all_true / (all_true + all_false)}")
more = all_true - end_true
print(f"all_more_thousands = {more / 1e3}")
print(f"all_usd_per_more = {(225_000 - 4_500) / more}")
reach = 0.01 * posts                                             # one per cent of posts holds 70 % of views
print(f"reach_usd_thousands_day = {reach * 1500 * 0.3 / 1e6 / 1e3}")
views_cascade = 0.874
views_mixed = 0.7 * 0.95 + 0.3 * 0.874
assert abs(end_true / bad - views_cascade) < 1e-9
print(f"mixed_views_percent = {100 * views_mixed}")
print(f"mixed_false_thousands = {(0.005 * reach * 0.999 + end_false * 0.99) / 1e3}")

# Appeals: 2M removals, 60,000 appealed, 12,000 overturned; a random audit of 1,000 finds 70 wrong.
print(f"appeal_rate_percent = {100 * 60 / 2000}")
print(f"appeal_overturned_percent = {100 * 12 / 60}")
print(f"appeal_apparent_percent = {100 * 12 / 2000}")
wrong = 0.07
print(f"audit_wrong_thousands = {2000 * wrong}")
print(f"audit_wrong_percent = {100 * 70 / 1000}")
print(f"audit_error_points = {100 * (wrong * (1 - wrong) / 1000) ** 0.5}")
print(f"appeal_share_of_wrong_percent = {100 * 12 / (2000 * wrong)}")

# Payouts: three million a week, 0.02 % hijacked, 2,000 dollars each.
n, rate, amount, hold = 3e6, 0.0002, 2000, 0.8
loss = n * rate * amount
print(f"pay_loss_musd_week = {loss / 1e6}")
print(f"pay_hold_all_musd_week = {n * (1 - rate) * hold / 1e6}")
print(f"pay_hold_all_saved_musd_week = {0.9 * loss / 1e6}")
held = 0.02 * n
caught = 0.85 * n * rate
print(f"pay_two_percent_saved_kusd = {0.85 * 0.9 * loss / 1e3}")
print(f"pay_two_percent_cost_kusd = {(held - caught) * hold / 1e3}")
print(f"pay_two_percent_precision_percent = {100 * caught / held}")
print(f"pay_threshold_percent = {100 * hold / (0.9 * amount + hold)}")
print(f"pay_threshold_100_percent = {100 * hold / (0.9 * 100 + hold)}")
print(f"pay_left_kusd = {(loss - 0.85 * 0.9 * loss) / 1e3}")
print(f"pay_warm_saved_kusd = {0.30 * 0.9 * loss / 1e3}")
print(f"pay_agents_held_thousands = {0.15 * n / 1e3}")
print(f"pay_agents_cost_kusd = {0.15 * n * hold / 1e3}")
assert (0.02 * 3e6) > caught and abs(loss - 1.2e6) < 1
