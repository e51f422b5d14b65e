"""Half the budget and a residency rule for the photo app; moving 30 PB of photos into one platform."""
from facts import fact

storage_price, egress_price = fact("object_storage_usd_per_gb_month"), fact("internet_egress_usd_per_gb")
uploads, per_photo, original = 20e6, 2.22e6, 2e6
stored_gb = 365 * uploads * per_photo / 1e9
storage = stored_gb * storage_price
displays_tb, thumbs_tb = 50e6 * 20 * 200e3 / 1e12, 50e6 * 60 * 20e3 / 1e12
egress = 30 * (displays_tb + thumbs_tb) * 1e3 * egress_price
print(f"bill_thousands = {(storage + egress) / 1e3}")
half = (storage + egress) / 2
print(f"half_bill_thousands = {half / 1e3}")
cold_share = (365 - 30) / 365  # of the first year, what is older than 30 days
cold = storage * (1 - 0.5 * original / per_photo * cold_share)  # old originals at half the price
print(f"storage_with_cold_originals_thousands = {cold / 1e3}")
smaller_gb = 30 * (0.7 * displays_tb + thumbs_tb) * 1e3  # display renditions 30 % smaller
print(f"egress_saved_thousands = {(egress - smaller_gb * egress_price) / 1e3}")
print(f"egress_smaller_pb = {smaller_gb / 1e6}")
after = cold + smaller_gb * egress_price
print(f"bill_after_both_thousands = {after / 1e3}")
assert after > half, "format and tiering alone do not reach half"
break_even = (half - cold) / smaller_gb
print(f"break_even_usd_per_gb = {break_even}")
assert abs(cold + smaller_gb * break_even - half) < 1e-6 * half
print(f"break_even_discount_percent = {100 * (1 - break_even / egress_price)}")
print(f"eu_uploads_mean_per_s = {0.4 * uploads / 86_400}")
print(f"eu_stored_pb_per_year = {0.4 * stored_gb / 1e6}")

# ---- 30 PB over a link, and what keeping both copies costs
size_gb = 30e6
days = size_gb * 8 / 10 / 86_400  # 10 Gbit/s
print(f"move_days_at_10_gbit = {days}")
print(f"move_days_at_100_gbit = {days / 10}")
monthly = size_gb * storage_price
print(f"platform_storage_thousands = {monthly / 1e3}")


def second_copy_cost(keep_days, step=1 / 24):
    """Dollars for bytes that exist twice: each copied part keeps its old copy for `keep_days`, or (None) until the move ends."""
    dollars, t = 0.0, 0.0
    while t < days + (keep_days or 0):
        deleted = 0 if keep_days is None else max(0.0, t - keep_days)
        doubled = (min(t, days) - deleted) / days * size_gb
        dollars += doubled * storage_price / 30 * step
        t += step
    return dollars


until_end, thirty = second_copy_cost(None), second_copy_cost(30)
print(f"double_until_end_millions = {until_end / 1e6}")
print(f"double_thirty_days_millions = {thirty / 1e6}")
assert abs(until_end / (monthly * days / 30 / 2) - 1) < 0.01
assert abs(thirty / monthly - 1) < 0.01  # every byte twice for 30 days: one month's bill
