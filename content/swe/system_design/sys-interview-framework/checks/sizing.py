"""The photo app's load, bytes, money and flip margins, recomputed; then two further estimates of the bank."""
import math

import numpy as np

from facts import fact

DAY, MONTH_DAYS, YEAR_DAYS = 86_400, 30, 365
KB, MB, GB, TB, PB = 1e3, 1e6, 1e9, 1e12, 1e15

# ---- photo app: one given number, the rest assumptions
users = 50e6
uploads_per_user, feed_opens_per_user = 0.4, 8
thumbs_per_user, displays_per_user = 60, 20
original, display, thumb = 2 * MB, 200 * KB, 20 * KB
peak_factor, followers, row = 3, 150, 600
byte_hit_rate = 0.95

uploads = users * uploads_per_user
upload_mean = uploads / DAY
upload_peak = peak_factor * upload_mean
print(f"uploads_per_day_millions = {uploads / 1e6}")
print(f"upload_mean_per_s = {upload_mean}")
print(f"upload_peak_per_s = {upload_peak}")
print(f"upload_peak_gbit_per_s = {8 * upload_peak * original / 1e9}")

stored_per_photo = original + display + thumb
stored_per_day = uploads * stored_per_photo
stored_per_year = YEAR_DAYS * stored_per_day
print(f"stored_per_photo_mb = {stored_per_photo / MB}")
print(f"stored_per_day_tb = {stored_per_day / TB}")
print(f"stored_per_year_pb = {stored_per_year / PB}")
print(f"originals_share_percent = {100 * original / stored_per_photo}")
storage_usd = stored_per_year / GB * fact("object_storage_usd_per_gb_month")
print(f"storage_usd_per_month_thousands = {storage_usd / 1e3}")

viewed_per_user = thumbs_per_user * thumb + displays_per_user * display
viewed_per_day = users * viewed_per_user
print(f"viewed_per_user_mb = {viewed_per_user / MB}")
print(f"viewed_per_day_tb = {viewed_per_day / TB}")
egress_peak = 8 * peak_factor * viewed_per_day / DAY
print(f"egress_peak_gbit_per_s = {egress_peak / 1e9}")
print(f"origin_peak_gbit_per_s = {(1 - byte_hit_rate) * egress_peak / 1e9}")
egress_usd = MONTH_DAYS * viewed_per_day / GB * fact("internet_egress_usd_per_gb")
print(f"egress_usd_per_month_thousands = {egress_usd / 1e3}")
egress_volume_usd = MONTH_DAYS * viewed_per_day / GB * fact("internet_egress_volume_usd_per_gb")
print(f"egress_volume_thousands = {egress_volume_usd / 1e3}")
assert egress_volume_usd > storage_usd, "also at the volume tier"
assert egress_usd > 1.5 * storage_usd, "bytes out cost more than bytes kept in year one"



def bill(display_bytes):
    kept = YEAR_DAYS * uploads * (original + display_bytes + thumb) / GB * fact("object_storage_usd_per_gb_month")
    out = users * (thumbs_per_user * thumb + displays_per_user * display_bytes) * MONTH_DAYS / GB
    return kept + out * fact("internet_egress_usd_per_gb")


print(f"egress_share_percent = {100 * egress_usd / bill(display)}")
print(f"display_elasticity = {100 * (1 - bill(0.99 * display) / bill(display))}")
images = users * (thumbs_per_user + displays_per_user)
print(f"image_requests_peak_per_s = {peak_factor * images / DAY}")
feed_mean = users * feed_opens_per_user / DAY
print(f"feed_reads_peak_per_s = {peak_factor * feed_mean}")

inserts_peak = upload_peak * followers
print(f"feed_inserts_peak_per_s = {inserts_peak}")
print(f"hot_post_seconds = {10e6 / inserts_peak}")
rows_per_year = YEAR_DAYS * uploads * row
print(f"rows_per_year_tb = {rows_per_year / TB}")

# Brute force: one day of uploads, drawn second by second, has the mean that the formula states.
r = np.random.default_rng(1)
assert abs(r.poisson(upload_mean, DAY).mean() / upload_mean - 1) < 0.01
print(f"lost_photos_per_year_at_eleven_nines = {YEAR_DAYS * uploads * 1e-11}")


# ---- when does a number decide? margin, deviations, and the share of worlds in which the verdict holds
def deviations(margin, inputs, factor=2.0):
    return abs(math.log(margin)) / (math.sqrt(inputs) * math.log(factor))


def share(z):
    return 0.5 * (1 + math.erf(z / math.sqrt(2)))


def simulated_share(margin, inputs, factor=2.0, worlds=400_000):
    """Each input is off by a log-normal error whose standard deviation is `factor`; how often does the verdict hold?"""
    error = np.exp(r.normal(0, math.log(factor), (worlds, inputs))).prod(axis=1)
    estimate_over_flip = error / margin
    return (estimate_over_flip < 1).mean() if margin > 1 else (estimate_over_flip > 1).mean()


print(f"spread_of_three_inputs = {2 ** math.sqrt(3)}")
errors = np.exp(r.normal(0, math.log(2), (400_000, 3))).prod(axis=1)
assert abs(np.log(errors).std() / math.log(2 ** math.sqrt(3)) - 1) < 0.01

for name, estimate, flip, inputs in (
    ("upload", upload_peak, 10_000, 2),  # uploads a user, peak factor
    ("insert", inserts_peak, 10_000, 3),  # and followers
    ("rows", rows_per_year, 10 * TB, 2),  # uploads a user, bytes a row
):
    margin = flip / estimate
    z = deviations(margin, inputs)
    print(f"{name}_margin = {max(margin, 1 / margin)}")
    print(f"{name}_deviations = {z}")
    print(f"{name}_holds_percent = {100 * share(z)}")
    assert abs(simulated_share(margin, inputs) - share(z)) < 0.005
print(f"deviations_for_95_percent = {next(z / 1e4 for z in range(30_000) if share(z / 1e4) >= 0.95)}")

# ---- watches: one sample a second for half a day, uploaded in batches
watches, worn_s, sample = 2e6, 12 * 3600, 16
samples_mean = watches * worn_s / DAY
print(f"watch_samples_mean_per_s = {samples_mean}")
print(f"watch_samples_peak_millions_per_s = {3 * samples_mean / 1e6}")
print(f"watch_samples_over_limit = {3 * samples_mean / 10_000}")
batches_peak = 3 * samples_mean / 300
print(f"watch_batches_mean_per_s = {samples_mean / 300}")
print(f"watch_batches_peak_per_s = {batches_peak}")
print(f"watch_batch_kb = {300 * sample / KB}")
print(f"watch_ingest_peak_mb_per_s = {3 * samples_mean * sample / MB}")
raw_day = watches * worn_s * sample
print(f"watch_raw_tb_per_day = {raw_day / TB}")
kept = 2 * YEAR_DAYS * raw_day / 4
print(f"watch_kept_tb = {kept / TB}")
print(f"watch_storage_usd_per_month = {kept / GB * fact('object_storage_usd_per_gb_month')}")
margin_30_min = 10_000 / (batches_peak * 300 / 1800)
print(f"watch_margin_30_min = {margin_30_min}")
print(f"watch_deviations_30_min = {deviations(margin_30_min, 2)}")
margin_15_min = 10_000 / (batches_peak * 300 / 900)
print(f"watch_deviations_15_min = {deviations(margin_15_min, 2)}")
assert abs(simulated_share(margin_30_min, 2) - share(deviations(margin_30_min, 2))) < 0.005
print(f"watch_over_limit_deviations = {deviations(3 * samples_mean / 10_000, 2)}")
