"""The batch is a result of load: mixed hosts with chunks against separate pools, for 2,000 requests a second."""
from math import ceil

import numpy as np

from facts import fact

N, L, D, S, G = 70e9, 80, 8192, 2, 8
kv = 2 * L * 8 * 128 * S
FLOPS, BW = fact("h100_bf16_dense_tflops") * 1e12 * G * 0.5, fact("h100_hbm_tb_per_s") * 1e12 * G * 0.8
RATE, PROMPT, OUT = 2000, 1500, 300
COMM = 160 * 20e-6


def pass_time(writers, chunk):
    memory = (N * S + writers * 1650 * kv) / BW
    work = (writers * (2 * N + 4 * 1650 * D * L) + chunk * (2 * N + 4 * 750 * D * L)) / FLOPS
    return max(memory, work) + COMM


def settle(per_host, chunk):
    """Writers and time of a pass that carries a chunk: as many writers as Little's law holds in flight."""
    t = 0.01
    for _ in range(500):
        t = pass_time(per_host * OUT * t, chunk)
    return per_host * OUT * t, t


def queue_p95(service, rho, scatter, n=300_000):
    """Poisson arrivals at one server, first come first served: p95 of wait plus service."""
    r = np.random.default_rng(5)
    size = r.exponential(service, n) if scatter else np.full(n, service)
    gaps = r.exponential(service / rho, n)
    wait, out = 0.0, np.empty(n)
    for i in range(n):
        out[i] = wait + size[i]
        wait = max(0.0, wait + size[i] - gaps[i])
    return float(np.quantile(out, 0.95))


print(f"pool_weights_ms = {1e3 * N * S / BW}")
print(f"pool_writer_ms = {1e3 * 1650 * kv / BW}")
print(f"pool_token_ms = {1e3 * 2 * N / FLOPS}")
hosts = 208
lam = RATE / hosts
print(f"mixed_requests_per_s = {lam}")
print(f"mixed_output_per_s = {lam * OUT}")
print(f"mixed_prompt_per_s = {lam * PROMPT}")
# Passes that carry just what arrives: the fluid balance.
t = 0.01
for _ in range(500):
    t = pass_time(lam * OUT * t, lam * PROMPT * t)
print(f"mixed_fluid_batch = {lam * OUT * t}")
print(f"mixed_fluid_prompt = {lam * PROMPT * t}")
print(f"mixed_fluid_ms = {1e3 * t}")
for chunk in (200, 300, 512):
    b, t = settle(lam, chunk)
    busy = lam * PROMPT / (chunk / t)
    print(f"mixed_{chunk}_batch = {b}")
    print(f"mixed_{chunk}_ms = {1e3 * t}")
    print(f"mixed_{chunk}_busy_percent = {100 * busy}")
    if busy < 1:
        for name, scatter in (("equal", False), ("scatter", True)):
            print(f"mixed_{chunk}_{name}_p95_ms = {1e3 * queue_p95(PROMPT / chunk * t, busy, scatter)}")
# Separate pools: prefill hosts at 70 %, decode hosts settle at their own batch.
dec = 55
alpha, beta = N * S / BW + COMM, 1650 * kv / BW
r = RATE * OUT / dec
b = r * alpha / (1 - r * beta)
assert abs(b - r * pass_time(b, 0)) < 1e-6 * b
print(f"split_output_per_s = {r}")
print(f"split_batch = {b}")
print(f"split_ms = {1e3 * (alpha + beta * b)}")
print(f"split_sequences = {b * dec}")
print(f"split_cache_tb = {b * dec * 1650 * kv / 1e12}")
