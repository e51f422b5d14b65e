"""Sizes of the worked design: index, updates, CPU and GPU work, latency, money.

Inputs are assumptions that the reading states; figures that age come from facts.yaml.
"""
from math import ceil, exp, isclose

from facts import fact

PEAK = fact("h100_bf16_dense_tflops") * 1e12
listings, qps = 1e9, 50_000

# Vectors: raw, codes, graphs.
raw, code, int8 = 128 * 4, 16, 128
print(f"raw_vectors_gb = {listings * raw / 1e9}")
print(f"pq_codes_gb = {listings * code / 1e9}")
print(f"pq_ratio = {raw / code}")
links = 2 * 16 * 4                                  # HNSW with M = 16: 32 links of 4 bytes on the ground layer
print(f"hnsw_fp32_gb = {listings * (raw + links) / 1e9}")
print(f"hnsw_int8_gb = {listings * (int8 + links) / 1e9}")
print(f"int8_gb = {listings * int8 / 1e9}")

# Text and columns.
postings = listings * 60 * 2                        # 60 distinct terms, 2 bytes a posting
columns = listings * 64
ids = listings * 4
copy = postings + columns + ids + listings * (code + int8)
shards = 8
print(f"postings_gb = {postings / 1e9}")
print(f"columns_gb = {columns / 1e9}")
print(f"ids_gb = {ids / 1e9}")
print(f"copy_gb = {copy / 1e9}")
print(f"shard_gb = {copy / shards / 1e9}")

# Work of one query, in milliseconds of one virtual CPU.
lexical = 30e6 * 0.10 / 100e6 * 1e3                 # postings, share visited, postings/s
per_shard = listings / shards
cells, probes = 65_536, 32
codes = shards * probes * per_shard / cells
coarse = shards * cells * 128 * 2
dense = codes / 100e6 * 1e3 + coarse / 20e9 * 1e3
print(f"lexical_ms = {lexical}")
print(f"codes_visited_thousands = {codes / 1e3}")
print(f"coarse_mflop = {coarse / 1e6}")
print(f"dense_ms = {dense}")
query_ms = lexical + dense + 3.4                    # fusion, columns, light ranker
print(f"query_cpu_ms = {query_ms}")

# Fleet: 40 % answered from candidate caches, half loaded, any two of three regions carry the peak.
busy = 0.6 * qps * query_ms / 1e3
print(f"busy_vcpus = {busy}")
region = busy / 0.5 / 2
groups = ceil(region / 64 / shards)
hosts = 3 * groups * shards
fleet_vcpus = hosts * 64
print(f"region_vcpus = {region}")
print(f"groups_per_region = {groups}")
print(f"retrieval_hosts = {hosts}")
print(f"fleet_vcpus = {fleet_vcpus}")
month = 720
usd_retrieval = fleet_vcpus * fact("vcpu_usd_per_hour") * month
print(f"usd_retrieval_thousands = {usd_retrieval / 1e3}")

# Price changes.
copies = 3 * groups
per_s = listings / 60
print(f"updates_literal_millions_per_s = {per_s / 1e6}")
print(f"updates_likely_thousands_per_s = {0.02 * per_s / 1e3}")
print(f"update_stream_mb_per_s = {per_s * 16 / 1e6}")
print(f"update_stream_shard_mb_per_s = {per_s * 16 / shards / 1e6}")
reindex = per_s * 0.5e-3 * copies
column = per_s * fact("dram_access_ns") * 1e-9 * copies
print(f"reindex_vcpus = {reindex}")
print(f"reindex_over_fleet = {reindex / fleet_vcpus}")
print(f"column_vcpus = {column}")
assert column < 0.01 * fleet_vcpus < fleet_vcpus < reindex


def stale_page(share_per_minute, delay_s, entries=48):
    """Probability that a page holds a price that changed while it was on its way, changes as Poisson events."""
    return 1 - exp(-share_per_minute / 60 * delay_s * entries)


one = 1 - exp(-0.02 / 60 * 10)
assert isclose(stale_page(0.02, 10), 1 - (1 - one) ** 48, rel_tol=1e-9)
print(f"stale_page_10s_percent = {100 * stale_page(0.02, 10)}")
print(f"stale_page_1s_percent = {100 * stale_page(0.02, 1)}")
print(f"stale_page_literal_1s_percent = {100 * stale_page(1, 1)}")

# Re-ranking. A transformer with L layers of width d has 12 L d^2 weights outside its embeddings.
def encoder(layers, width, tokens):
    return 2 * 12 * layers * width ** 2 * tokens


teacher, student = encoder(12, 768, 64), encoder(4, 256, 64)
print(f"teacher_gflop = {teacher / 1e9}")
print(f"student_gflop = {student / 1e9}")
print(f"teacher_over_student = {teacher / student}")
pairs = 200
for name, flops, use in (("teacher", teacher, 0.3), ("student", student, 0.2)):
    load = qps * pairs * flops
    gpus = load / (use * PEAK)
    print(f"{name}_pflop_per_s = {load / 1e15}")
    print(f"{name}_gpus_full_load = {gpus}")
    print(f"{name}_gpus_fleet = {gpus * 1.5 / 0.6}")
    fleet = 24 * ceil(gpus * 1.5 / 0.6 / 24)        # equal regions, hosts of eight
    print(f"{name}_gpus_bought = {fleet}")
    print(f"{name}_usd_month_thousands = {fleet * fact('h100_usd_per_hour') * month / 1e3}")
print(f"teacher_usd_month_millions = {24 * ceil(qps * pairs * teacher / (0.3 * PEAK) * 1.5 / 0.6 / 24) * fact('h100_usd_per_hour') * month / 1e6}")
tokens = 64 * 2
print(f"tokens_gb = {listings * tokens / 1e9}")
print(f"tokens_query_kb = {pairs * tokens / 1e3}")
print(f"tokens_gb_per_s = {qps * pairs * tokens / 1e9}")
print(f"token_lookups_millions = {qps * pairs / 1e6}")
assert (copy + listings * tokens) / shards < 0.5 * 256e9
llm_query = 2 * 8e9 * (50 * 64 + 200)
print(f"llm_query_tflop = {llm_query / 1e12}")
print(f"llm_gpus = {qps * llm_query / (0.4 * PEAK)}")
judge_hours = 5e6 * 300 * 2 * 8e9 / (0.4 * PEAK) / 3600
print(f"judge_gpu_hours = {judge_hours}")
print(f"judge_usd = {judge_hours * fact('h100_usd_per_hour')}")
embed_hours = listings * encoder(12, 768, 64) / (0.3 * PEAK) / 3600
print(f"embed_gpu_hours = {embed_hours}")
rewrite_hours = 10e6 * 300 * 2 * 8e9 / (0.1 * PEAK) / 3600
print(f"rewrite_gpu_hours = {rewrite_hours}")

usd_gpu = 24 * ceil(qps * pairs * student / (0.2 * PEAK) * 1.5 / 0.6 / 24) * fact("h100_usd_per_hour") * month
total = 2 * (usd_retrieval + usd_gpu)               # doubled for everything not sized
print(f"usd_total_thousands = {total / 1e3}")
print(f"usd_cents_per_thousand = {total * 100 / (qps / 2 * 86_400 * 30) * 1e3}")

# Latency.
budget = {"edge": 10, "understanding": 20, "retrieval": 60, "fusion": 15, "rerank": 50, "page": 20, "network": 10}
print(f"budget_sum_ms = {sum(budget.values())}")
print(f"late_8_shards_percent = {100 * (1 - 0.99 ** 8)}")
print(f"late_32_shards_percent = {100 * (1 - 0.99 ** 32)}")
print(f"shard_late_allowed_percent = {100 * (1 - 0.99 ** (1 / 8))}")

# Head of the queries, popularity 1/rank over a billion distinct ones.
harmonic = lambda n: sum(1 / i for i in range(1, 1001)) + __import__("math").log((n + .5) / 1000.5)
print(f"head_share_percent = {100 * harmonic(10e6) / harmonic(1e9)}")
