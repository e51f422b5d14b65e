"""Ladder, transcoding, traffic, codec break-even, live latency: from rates and prices."""
from facts import fact

hours_day = 500 * 60 * 24
ladder = {"1080p": 5.0, "720p": 2.5, "480p": 1.2, "360p": 0.7, "240p": 0.3}
mbit = sum(ladder.values())
print(f"hours_day_thousands = {hours_day / 1e3:g}")
print(f"ladder_mbit = {mbit}")
gb_h = mbit * 3600 / 8 / 1e3
print(f"ladder_gb_hour = {gb_h}")
assert abs(gb_h - sum(v * 0.45 for v in ladder.values())) < 1e-9
print(f"ladder_pb_day = {hours_day * gb_h / 1e6}")
print(f"ladder_eb_year = {hours_day * gb_h * 365 / 1e9}")
source = 12 * 0.45
print(f"source_gb_hour = {source}")
print(f"source_pb_day = {hours_day * source / 1e6}")
cores = 500 * 60 * 6
print(f"transcode_cores_thousands = {cores / 1e3:g}")
musd = cores * fact("vcpu_usd_per_hour") * 720 / 1e6
print(f"transcode_musd_month = {musd}")
lazy = (0.7 + 1.2) / mbit
print(f"lazy_storage_percent = {100 * (0.9 * lazy + 0.1)}")
print(f"lazy_pb_day = {hours_day * gb_h / 1e6 * (0.9 * lazy + 0.1)}")
watched = 1e9
gb_view = 2.5 * 0.45
print(f"view_gb_hour = {gb_view}")
print(f"egress_eb_day = {watched * gb_view / 1e9}")
tbit = watched * gb_view * 8 / 86_400 / 1e3
print(f"egress_tbit = {tbit}")
print(f"egress_peak_tbit = {2 * tbit}")
print(f"egress_list_musd_day = {watched * gb_view * fact('internet_egress_volume_usd_per_gb') / 1e6}")
print(f"egress_cdn_musd_month = {watched * gb_view * 0.003 * 30 / 1e6}")
store_first_year = hours_day * gb_h * 365 * 0.01 / 1e6
print(f"store_musd_month_year1 = {store_first_year}")
print(f"store_lazy_musd_month_year1 = {store_first_year * (0.9 * lazy + 0.1)}")
extra = 60 * fact("vcpu_usd_per_hour")
save = gb_view * 0.30 * 0.003
print(f"codec_extra_usd = {extra}")
print(f"codec_save_usd = {save}")
even = 1
while even * save < extra:
    even += 1
print(f"codec_even_hours = {even}")
print(f"codec_saved_musd_month = {watched * gb_view * 0.003 * 30 / 1e6 * 0.6 * 0.3}")
print(f"codec_cost_musd_month = {hours_day * 0.01 * 30 * extra / 1e6}")
# a two-hour film in ten-second pieces
pieces = 2 * 3600 // 10
print(f"film_pieces = {pieces}")
print(f"film_tasks = {pieces * 5}")
core_s = 2 * 3600 * 6
print(f"film_serial_h = {core_s / 3600:g}")
print(f"film_parallel_min = {core_s / 720 / 60:g}")
print(f"film_retry_percent = {100 * (1 - 0.999 ** (pieces * 5))}")
# q4: other ladder
q = 6 + 3 + 1.5 + 0.8
print(f"q4_mbit = {q}")
print(f"q4_gb_hour = {q * 0.45}")
print(f"q4_tb_day = {40_000 * q * 0.45 / 1e3}")
print(f"q4_pb_year = {40_000 * q * 0.45 * 365 / 1e6}")
cold = (0.8 + 1.5) / q
print(f"q4_lazy_tb_day = {40_000 * q * 0.45 / 1e3 * (0.15 + 0.85 * cold)}")
print(f"q4_lazy_percent = {100 * (0.15 + 0.85 * cold)}")
print(f"q4_musd_month = {40_000 * q * 0.45 * 365 * 0.021 / 1e6}")
# q8: codec
e8 = 25 * fact("vcpu_usd_per_hour")
s8 = 1.8 * 0.25 * 0.004
print(f"q8_extra_usd = {e8}")
print(f"q8_save_usd = {s8}")
print(f"q8_even = {e8 / s8}")
print(f"q8_cheap_even = {e8 / (1.8 * 0.25 * 0.02)}")
print(f"q8_device_even = {e8 / (s8 * 0.6)}")
# live
print(f"live_latency_s = {1 + 2 + 3 * 2 + 0.5}")
print(f"live_ll_latency_s = {1 + 0.5 + 3 * 0.5 + 0.5}")
print(f"q3_long_s = {4 + 3 * 4 + 1.5}")
print(f"q3_short_s = {1 + 3 * 1 + 1.5}")
print(f"q3_requests_ratio = {4 / 1:g}")
# q12: 20 million viewers
v, rate = 20e6, 4
print(f"q12_tbit = {v * rate / 1e6:g}")
print(f"q12_requests_millions = {v / 2 / 1e6:g}")
print(f"q12_origin_nojoin_thousands = {1_500 * 5 / 2 / 1e3}")
print(f"q12_shield = {20 * 5 / 2}")
print(f"q12_lower_tbit = {v * 2.2 / 1e6:g}")
print(f"q12_saved_percent = {100 * (1 - 2.2 / 4)}")
print(f"q12_stampede_thousands = {20e6 / 1_500 / 1e3}")
print(f"q12_join_rate_thousands = {20e6 * 0.8 / 300 / 1e3}")
print(f"q12_rejoin_window_s = {20e6 / 3 / (0.7 * 150e3)}")
print(f"q12_gb_per_edge_s = {v * rate / 8 / 1_500 / 1e3}")
print(f"q12_cost_kusd = {v * rate * 0.45 / 1e0 * 3 * 0.004 / 1e3}")
