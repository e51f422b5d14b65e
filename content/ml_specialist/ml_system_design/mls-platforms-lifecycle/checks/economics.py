"""Cost model of a platform: break-even teams, payback by month, sensitivity; lead time, gates, gateway."""
from facts import fact

TEAMS, PER, COST = 12, 6, 250e3                         # teams, engineers a team, dollars per engineer and year
GPU = 6e6                                               # accelerators a year, all teams
PLATFORM = 9 * COST + 300e3
time_saved = TEAMS * PER * (0.35 - 0.15) * COST
gpu_saved = GPU * (1 - 0.30 / 0.50)
full = time_saved + gpu_saved
team = full / TEAMS
print(f"infra_labour_usd_millions = {TEAMS * PER * 0.35 * COST / 1e6}\nplatform_usd_millions = {PLATFORM / 1e6}\ntime_saved_usd_millions = {time_saved / 1e6}\ngpu_saved_usd_millions = {gpu_saved / 1e6}\nfull_usd_millions = {full / 1e6}")
print(f"team_usd_millions = {team / 1e6}\nbreak_even_teams = {PLATFORM / team}\nmigration_team_usd_thousands = {0.5 * COST / 1e3}\nmigration_all_usd_millions = {TEAMS * 0.5 * COST / 1e6}")
NODES = [(0, 0), (6, 2), (12, 5), (24, 10), (60, 10)]


def adopted(month, scale=1.0):
    for (a, x), (b, y) in zip(NODES, NODES[1:]):
        if month <= b:
            return scale * (x + (y - x) * (month - a) / (b - a))
    return scale * NODES[-1][1]


def cumulative(months, scale=1.0, saving=1.0):
    total = low = 0.0
    payback = None
    for m in range(1, months + 1):
        now, before = adopted(m, scale), adopted(m - 1, scale)
        total += saving * team / 12 * (now + before) / 2 - PLATFORM / 12 - (now - before) * 0.5 * COST
        low = min(low, total)
        if total >= 0 and payback is None and m > 6:
            payback = m
    return total, low, payback


total, low, payback = cumulative(36)
print(f"value_36_usd_millions = {total / 1e6}\ndeepest_usd_millions = {-low / 1e6}\npayback_months = {payback}")
for name, kw in (("half_saving", dict(saving=0.5)), ("half_adoption", dict(scale=0.5)), ("saving70", dict(saving=0.7)), ("both70", dict(saving=0.7, scale=0.7))):
    t, lo, pb = cumulative(36, **kw)
    t5 = cumulative(60, **kw)[0]
    print(f"{name}_36_usd_millions = {t / 1e6}\n{name}_60_usd_millions = {t5 / 1e6}\n{name}_loss_36_usd_millions = {-t / 1e6}\n{name}_loss_60_usd_millions = {-t5 / 1e6}")
    if name.startswith("half"):
        assert t < 0
assert total > 0
t60 = cumulative(60)[0]
print(f"value_60_usd_millions = {t60 / 1e6}")
for m in (6, 12, 24):
    assert abs(adopted(m) - dict(NODES)[m]) < 1e-9
run_rate = 5 * team - PLATFORM
print(f"run_rate_12_usd_thousands_loss = {-run_rate / 1e3}\nrun_rate_24_usd_millions = {(10 * team - PLATFORM) / 1e6}")
# duplicate stacks: twelve stacks of 1.5 engineers of upkeep
print(f"upkeep_engineers = {12 * 1.5}\nupkeep_usd_millions = {12 * 1.5 * COST / 1e6}")
# lead time (Little): work in progress over releases
print(f"lead_weeks = {40 / 2.5}\nlead_after_weeks = {20 / 2.5}\nq03_weeks = {45 / 3}\nq03_cut_weeks = {24 / 3}")
# gates: independent detection; flaky tests
miss = 0.4 * 0.5 * 0.3
print(f"gate_miss_percent = {100 * miss}\nflaky_12_percent = {100 * (1 - 0.98**12)}\nflaky_retry_percent = {100 * (1 - (1 - 0.02**2) ** 12)}")
auto, hand = 52 * 4 * 0.05, 12 * 4 * 0.05
print(f"q06_bad_auto = {208 * 0.05 * miss}\nq06_bad_manual = {48 * 0.05 * miss}\nq06_bad_no_gate = {208 * 0.05}\nq06_bad_candidates = {auto}")
# gateway
inp, cached = (fact(f"llm_api_{k}_usd_per_million_tokens") / 1e6 for k in ("input", "cached"))
day = 1.5e9
print(f"gateway_day_usd_thousands = {day * inp / 1e3}\ngateway_saved_day_usd_thousands = {day * 0.6 * (inp - cached) / 1e3}\ngateway_saved_month_usd_thousands = {30 * day * 0.6 * (inp - cached) / 1e3}")
print(f"two_providers_percent = {100 * (1 - 0.005**2)}\ngateway_chain_percent = {100 * 0.9995 * (1 - 0.005**2)}\none_provider_min_month = {0.005 * 43_200}\nchain_min_month = {(1 - 0.9995 * (1 - 0.005**2)) * 43_200}")
# deletion: longest path until a model no longer holds a person's row
print(f"delete_days = {2 + 1 + 30 + 3}\ndelete_rollback_days = {2 + 1 + 30 + 3 + 14}\nq08_days = {1 + 7 + 60 + 2}\nq08_rollback_days = {1 + 7 + 60 + 2 + 30}\nq08_fixed_days = {1 + 7 + 14 + 2 + 6}")
# q12: adoption stalled at four
print(f"q12_run_rate_usd_thousands_loss = {(PLATFORM - 4 * team) / 1e3}\nq12_half_team_usd_thousands = {team * 0.5 / 1e3}\nq12_real_break_even = {PLATFORM / (0.5 * team)}\nq12_small_usd_millions = {(5 * COST + 200e3) / 1e6}\nq12_small_break_even = {(5 * COST + 200e3) / (0.5 * team)}")
# q15: break-even of a small organisation
print(f"q15_team_usd_thousands = {(5 * 0.15 * 240e3) / 1e3}\nq15_teams = {(4 * 240e3 + 120e3) / (5 * 0.15 * 240e3)}\nq15_buy_usd_thousands = {(1 * 240e3 + 150e3) / 1e3}\nq15_buy_teams = {(240e3 + 150e3) / (5 * 0.10 * 240e3)}\nq15_net_build_thousands = {(4 * 5 * 0.15 * 240e3 - 4 * 240e3 - 120e3) / 1e3}\nq15_net_buy_thousands = {(4 * 5 * 0.10 * 240e3 - 390e3) / 1e3}\nq15_loss_build_thousands = {-(4 * 5 * 0.15 * 240e3 - 4 * 240e3 - 120e3) / 1e3}\nq15_build12_thousands = {(12 * 5 * 0.15 * 240e3 - 4 * 240e3 - 120e3) / 1e3}\nq15_buy12_thousands = {(12 * 5 * 0.10 * 240e3 - 390e3) / 1e3}\nq15_cross_teams = {(1080e3 - 390e3) / (180e3 - 120e3)}")
# q13: keep what is needed to replay a credit decision
dec = 40_000
print(f"q13_day_mb = {dec * 6e3 / 1e6}\nq13_seven_years_gb = {dec * 6e3 * 365 * 7 / 1e9}\nq13_usd_month = {dec * 6e3 * 365 * 7 / 1e9 * fact('object_storage_usd_per_gb_month')}\nq13_snap_tb = {84 * 1.2}\nq13_snap_usd_month = {84 * 1200 * fact('object_storage_usd_per_gb_month')}")
# q14: forty applications on prompts
tok = 40 * 50e6
print(f"q14_tokens_billions = {tok / 1e9}\nq14_month_usd_thousands = {30 * tok * inp / 1e3}\nq14_saved_usd_thousands = {30 * tok * 0.5 * (inp - cached) / 1e3}\nq14_breaks = {40 * 0.3}\nq14_hours = {40 * 0.3 * 60 }\nq14_gateway_usd_thousands = {3 * COST / 12 / 1e3}")
# q11: correlated demand corrects the pooling part
from math import sqrt

apart = 12 * (6 + 2.326 * 5)
save0 = apart - (72 + 2.326 * 5 * sqrt(12))
save3 = apart - (72 + 2.326 * 5 * sqrt(12 * (1 + 11 * 0.3)))
kept = save3 / save0
corrected = 0.6 * team + 0.4 * team * kept
print(f"rho_kept_percent = {100 * kept}\nteam_gpu_corrected_usd_millions = {0.4 * team * kept / 1e6}\nteam_corrected_usd_millions = {corrected / 1e6}\nbreak_even_corrected = {PLATFORM / corrected}")
print(f"value_24_usd_millions_loss = {-cumulative(24)[0] / 1e6}\ncorrected_36_usd_millions_loss = {-cumulative(36, saving=corrected / team)[0] / 1e6}\ncorrected_60_usd_millions = {cumulative(60, saving=corrected / team)[0] / 1e6}")
print(f"small_teams = {(5 * COST + 200e3) / team}")
# q14: cases to notice 90 -> 80 %; the incident
z = (1.96 * sqrt(2 * 0.85 * 0.15) + 0.8416 * sqrt(0.9 * 0.1 + 0.8 * 0.2)) ** 2 / 0.1**2
alone = lambda za, zb: (za * sqrt(0.9 * 0.1) + zb * sqrt(0.8 * 0.2)) ** 2 / 0.1 ** 2
print(f"q14_cases_one_sided = {(1.645 + 0.842) ** 2 * (0.9 * 0.1 + 0.8 * 0.2) / 0.1 ** 2}")
print(f"q14_cases_known = {alone(1.645, 0.842)}")
print(f"q14_cases = {z}\nq14_incident_usd_thousands = {12 * 5 * 24 * 60 / 1e3}")
assert abs(-cumulative(24)[0] - (2 * PLATFORM + 10 * 125e3 - 9.75 * team)) < 1
# live models by Little's law; replay of stored decisions
live = 2.5 * 104
print(f"live_models = {live}\nlive_engineers = {live * 1 / 20}")
print(f"replay_day_percent = {100 * (1 - 0.99**100)}\nreplay_week_percent = {100 * (1 - 0.99**700)}")
