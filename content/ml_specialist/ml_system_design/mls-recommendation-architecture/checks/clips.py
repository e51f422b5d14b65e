"""The four ceilings of a smaller funnel (clips in a shop), and a news product that needs no index."""
from math import ceil, sqrt

from facts import fact

DAY = 86_400
PEAK = fact("h100_bf16_dense_tflops") * 1e12

# Shop clips: 80M users, 15 requests, peak three times the mean.
rps = 3 * 80e6 * 15 / DAY
light, heavy, work, record = 3_000, 800, 400e6, 2_000
print(f"shop_peak_rps = {rps}")
print(f"shop_heavy_millions = {heavy * rps / 1e6}")
flops = heavy * rps * work
gpus = flops / (0.2 * PEAK)
print(f"shop_pflop_per_s = {flops / 1e15}")
print(f"shop_gpus = {gpus}")
keys = (light + heavy) * rps
print(f"shop_keys_millions = {keys / 1e6}")
print(f"shop_key_hosts = {ceil(keys / 2e6)}")
gb = (heavy * record + light * 128) * rps / 1e9
print(f"shop_gb_per_s = {gb}")
nic = fact("server_nic_gbit_per_s") / 8 * 0.5
print(f"shop_nics = {gb / nic}")
print(f"shop_table_devices = {200 / (0.85 * fact('h100_hbm_gb'))}")
usd_gpu, usd_keys = gpus * fact("h100_usd_per_hour"), ceil(keys / 2e6) * 32 * fact("vcpu_usd_per_hour")
print(f"shop_gpu_usd_per_hour = {usd_gpu}")
print(f"shop_key_usd_per_hour = {usd_keys}")
print(f"shop_light_table_gb = {20e6 * 128 / 1e9}")
print(f"shop_heavy_table_gb = {20e6 * record / 1e9}")
shared = work * (0.7 * heavy + 0.3)                        # 30 % of the work once for each request
print(f"shop_gpus_shared = {shared * rps / (0.2 * PEAK)}")
print(f"shop_shared_saving_percent = {100 * (1 - shared / (work * heavy))}")
after = shared * rps / (0.2 * PEAK) * fact("h100_usd_per_hour")
print(f"shop_after_usd_per_hour = {after}")
print(f"shop_cents_per_thousand = {100 * after * 24 / (80e6 * 15 / 1e3)}")
assert usd_gpu > usd_keys and shared < work * heavy

# News clips: 20M users, 8 requests of ten clips, peak four times the mean; 40,000 clips a day, alive for three days.
news_mean = 20e6 * 8 / DAY
news_peak = 4 * news_mean
alive = 40_000 * 3
print(f"news_mean_rps = {news_mean}")
print(f"news_peak_rps = {news_peak}")
print(f"news_alive = {alive}")
print(f"news_vectors_mb = {alive * 64 * 2 / 1e6}")
print(f"news_scan_mflop = {2 * 64 * alive / 1e6}")
score_all = alive * 0.1e6
print(f"news_score_all_gflop = {score_all / 1e9}")
print(f"news_score_all_gpus = {score_all * news_peak / (0.2 * PEAK)}")
heavy_news = 300 * 50e6
print(f"news_heavy_gpus = {heavy_news * news_peak / (0.2 * PEAK)}")
shown = news_mean * 10 * 600
uploads = 40_000 / DAY * 600
trial = 0.02 * shown / uploads
print(f"news_shown_ten_minutes_millions = {shown / 1e6}")
print(f"news_new_ten_minutes = {uploads}")
print(f"news_trial_impressions = {trial}")
print(f"news_trial_error_points = {100 * sqrt(0.05 * 0.95 / trial)}")
print(f"news_index_delay_percent = {100 * 30 / 180}")
print(f"news_segment_requests_per_s = {2_000 / 10}")
print(f"news_anonymous_peak_rps = {0.7 * news_peak}")
assert shown * 144 == 20e6 * 8 * 10 or abs(shown * 144 - 1.6e9) < 1
