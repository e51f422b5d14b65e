"""Own model or not, and a recommender with large tables."""
from facts import fact

H = fact("h100_bf16_dense_tflops") * 1e12
price = fact("h100_usd_per_hour")
day = 86_400


def usd(flops, mfu=0.4, goodput=0.9):
    return flops / (H * mfu * goodput) / 3600 * price


# 30B on 3T tokens, tuning an open 30B on 5B tokens, continued training on 100B tokens.
for name, tokens in (("scratch", 3e12), ("continued", 100e9), ("tuning", 5e9)):
    f = 6 * 30e9 * tokens
    print(f"own_{name}_flops = {f}")
    print(f"own_{name}_usd = {usd(f)}")
print(f"own_scratch_usd_millions = {usd(6 * 30e9 * 3e12) / 1e6}")
print(f"own_scratch_days_512 = {6 * 30e9 * 3e12 / (512 * H * 0.4 * 0.9) / day}")
print(f"own_scratch_all_in_millions = {3 * usd(6 * 30e9 * 3e12) / 1e6}")
print(f"own_rent_512_millions_year = {512 * price * 8760 / 1e6}")
buy = 512 * 30e3 * 2 / 4 / 1e6 + 512 * 1.3 * 8760 * 0.10 / 1e6 + 1.5
print(f"own_buy_year_millions = {buy}")
rent = 512 * price * 8760 / 1e6
print(f"own_break_even_use_percent = {100 * buy / rent}")
gpu_hours = 6 * 30e9 * 3e12 / (H * 0.4 * 0.9) / 3600
print(f"own_gpu_hours = {gpu_hours}")
for name, programmes in (("use", 1), ("use_two", 2), ("use_three", 3)):      # a programme is three times the final run
    print(f"own_{name}_percent = {100 * programmes * 3 * gpu_hours / (512 * 8760)}")
for name, tokens in (("continued", 100e9), ("tuning", 5e9)):
    print(f"own_{name}_hours_512 = {6 * 30e9 * tokens / (512 * H * 0.4 * 0.9) / 3600}")
assert 6 * gpu_hours / (512 * 8760) < buy / rent < 9 * gpu_hours / (512 * 8760)

# Recommender: 4 billion rows of 128; global batch 65,536; 100 lookups; 128 GPUs; dense part 50M parameters.
rows, dim, batch, gpus, looks = 4e9, 128, 65_536, 128, 100
net = fact("gpu_network_gbit_per_s") / 8 * 1e9
table = rows * dim * 4
print(f"rec_table_tb = {table / 1e12}")
print(f"rec_adam_tb = {3 * table / 1e12}")
print(f"rec_rowwise_tb = {(table + rows * 4) / 1e12}")
print(f"rec_hbm_tb = {gpus * fact('h100_hbm_gb') / 1e3}")
dense = 6 * 50e6 * batch / gpus / (H * 0.3)
print(f"rec_dense_ms = {dense * 1e3}")
a2a = 2 * batch * looks * dim * 2 / gpus / net
print(f"rec_a2a_mb = {batch * looks * dim * 2 / gpus / 1e6}")
print(f"rec_a2a_ms = {a2a * 1e3}")
ar = 2 * 50e6 * 2 / net
print(f"rec_allreduce_ms = {ar * 1e3}")
print(f"rec_lookup_touch_gb = {batch * looks * dim * 4 / 1e9}")
step = 6e-3
print(f"rec_examples_millions_per_s = {batch / step / 1e6}")
print(f"rec_read_gb_per_s = {batch / step * 1000 / 1e9}")
print(f"rec_day_hours = {40e9 / (batch / step) / 3600}")
hosts = batch / step / 60_000
print(f"rec_reader_hosts = {hosts}")
print(f"rec_reader_usd_h = {hosts * 64 * fact('vcpu_usd_per_hour')}")
print(f"rec_gpu_usd_h = {gpus * price}")
print(f"rec_checkpoint_delta_gb = {0.02 * (table + rows * 4) / 1e9}")
for g in (16, 32):
    print(f"rec_table_per_gpu_{g}_gb = {(table + rows * 4) / g / 1e9}")
    print(f"rec_dense_{g}_ms = {6 * 50e6 * batch / g / (H * 0.3) * 1e3}")
    print(f"rec_a2a_{g}_ms = {2 * batch * looks * dim * 2 / g / net * 1e3}")
assert (table + rows * 4) / 32 < 80e9 < (table + rows * 4) / 16
