"""Sizes, cost and exposure of the enterprise assistant, and the numbers of the questions."""
from math import log, sqrt

from facts import fact

M = 1e6
IN, CA, OUT = (fact(f"llm_api_{k}_usd_per_million_tokens") / M for k in ("input", "cached", "output"))
SIN, SOUT = (fact(f"llm_api_small_{k}_usd_per_million_tokens") / M for k in ("input", "output"))
peak, h100 = fact("h100_bf16_dense_tflops") * 1e12, fact("h100_usd_per_hour")

docs, per = 50e6, 5
chunks = docs * per
tokens = chunks * 400
print(f"chunks_millions = {chunks / M}\nvectors_gb = {chunks * 1024 * 2 / 1e9}\nvectors_int8_gb = {chunks * 1024 / 1e9}\nvectors_small_gb = {chunks * 256 / 1e9}\nsmall_ratio = {2048 / 256}")
postings = chunks * 250 * 2
print(f"tokens_billions = {tokens / 1e9}\npostings_gb = {postings / 1e9}\ncopy_gb = {(chunks * 256 + postings + chunks * 8) / 1e9}\ntext_gb = {tokens * 4 / 1e9}")
print(f"embed_gpu_hours = {2 * 300e6 * tokens / (0.4 * peak) / 3600}\nembed_usd = {2 * 300e6 * tokens / (0.4 * peak) / 3600 * h100}")
edits = 1e6
print(f"edits_per_s = {edits / 86_400}\nchunk_edits_per_s = {edits * per / 86_400}")
# load
users, each = 100_000, 6
day = users * each
mean = day / 86_400
rate = 5 * mean
print(f"questions_day_thousands = {day / 1e3}\nmean_qps = {mean}\npeak_qps = {rate}")
# permissions
sets = 2e6
print(f"bitmap_kb = {sets / 8 / 1e3}\nbitmaps_gb = {10_000 * sets / 8 / 1e9}")
readable = 0.03 * chunks
print(f"readable_millions = {readable / M}\nreadable_scan_gb = {readable * 256 / 1e9}\nreadable_scan_ms = {readable * 256 / 20e9 * 1e3}\nreadable_scan_16_ms = {readable * 256 / 20e9 / 16 * 1e3}")
print(f"scan_socket_percent = {100 * 16 * 20 / fact('socket_dram_gb_per_s')}\nscan_all_gb_per_s = {readable * 256 * rate / 1e9}")
lost = 200_000 / 86_400
stale = lost * 600
share = stale / docs
print(f"revoked_per_s = {lost}\nstale_docs = {stale}\nstale_share_millionths = {share * 1e6}\nexposures_day = {share * 8 * day}\nread_checks_per_s = {20 * rate}")
# cost of a question
answer = 1500 * CA + 4000 * IN + 350 * OUT
rewrite = 800 * SIN + 60 * SOUT


def agent(n, base, step, out=150, cached=False):
    """Dollars of input and output of n steps whose context grows by `step` tokens each; with a cache only new tokens are full price."""
    total = n * base + step * n * (n - 1) / 2
    if cached:
        new = base + step * (n - 1)
        return new * IN + (total - new) * CA + n * out * OUT
    return total * IN + n * out * OUT


def tokens_in(n, base, step):
    return sum(base + step * k for k in range(n))


assert tokens_in(8, 3000, 1500) == 8 * 3000 + 1500 * 28
print(f"agent_tokens_thousands = {tokens_in(8, 3000, 1500) / 1e3}\nagent_usd_cents = {100 * agent(8, 3000, 1500)}\nagent_cached_cents = {100 * agent(8, 3000, 1500, cached=True)}")
print(f"agent_tokens_16_thousands = {tokens_in(16, 3000, 1500) / 1e3}\nagent_16_over_8 = {tokens_in(16, 3000, 1500) / tokens_in(8, 3000, 1500)}")
idx_hosts = 3 * 2 * 3
idx = idx_hosts * 64 * fact("vcpu_usd_per_hour") * 720
print(f"index_hosts = {idx_hosts}\nindex_usd_month_thousands = {idx / 1e3}\nindex_cents_per_question = {100 * idx / (day * 30)}")
search = (idx + 6 * h100 * 720) / (day * 30)
print(f"search_cents = {100 * search}")
question = answer + rewrite + search + 0.08 * agent(8, 3000, 1500, cached=True)
print(f"answer_cents = {100 * answer}\nrewrite_cents = {100 * rewrite}\nagent_share_cents = {8 * agent(8, 3000, 1500, cached=True)}\nquestion_cents = {100 * question}\nmonth_usd_thousands = {question * day * 30 / 1e3}")
print(f"long_context_usd = {M * IN}\nlong_over_answer = {M * IN / answer}\nseconds_break_even = {question * 60}")
print(f"answer_no_cache_cents = {100 * (5500 * IN + 350 * OUT)}\nk20_cents = {100 * (1500 * CA + (4000 + 12 * 400) * IN + 350 * OUT)}")
# semantic cache
hit, wrong = 0.20, 0.03
saved = hit * answer
print(f"cache_saved_cents = {100 * saved}\ncache_wrong_percent = {100 * hit * wrong}\ncache_break_even_usd = {saved / (hit * wrong)}\ncache_seconds = {saved / (hit * wrong) * 60}")
# classifier against a language model: 2M messages a day, 400 tokens in, 20 out
enc, llm = 2 * 110e6 * 400, 2 * 8e9 * 400
per_llm = 400 * SIN + 20 * SOUT
per_enc = enc / (0.2 * peak) / 3600 * h100
n = 2e6
print(f"clf_gflop = {enc / 1e9}\nllm_tflop = {llm / 1e12}\nclf_ratio = {llm / enc}\nllm_usd_day = {per_llm * n}\nclf_usd_day = {per_enc * n}\nclf_gpu_share_percent = {100 * enc * n / 86_400 / (0.2 * peak)}")
fixed = 5000 * 0.5 + 15_000
print(f"clf_fixed_usd_thousands = {fixed / 1e3}\nclf_break_even_days = {fixed / (n * (per_llm - per_enc))}\nclf_break_even_small_days = {fixed / (20_000 * (per_llm - per_enc))}")
print(f"clf_break_even_small_years = {fixed / (20_000 * (per_llm - per_enc)) / 365}")
print(f"clf_mid_usd_day = {n * (400 * IN + 20 * OUT)}")
# latency to first token
budget = {"identity, rights": 40, "rewrite": 350, "retrieval": 120, "re-rank": 100, "read check": 60, "prefill, queue": 700, "output guard": 80}
print(f"budget_ms = {sum(budget.values())}")
print(f"sentence_ms = {25 / 60 * 1e3}\nfirst_sentence_ms = {sum(budget.values()) + 25 / 60 * 1e3}")
assert sum(budget.values()) + 25 / 60 * 1e3 < 2000
print(f"rerank_tflop = {100 * 450 * 2 * 300e6 / 1e12}\nrerank_gpu_ms = {100 * 450 * 2 * 300e6 / (0.3 * peak) * 1e3}\nrerank_gpus = {100 * 450 * 2 * 300e6 / (0.3 * peak) * rate}")
# q09
print(f"q09_chunks_a_millions = {10e6 * 2000 / 300 / M}\nq09_chunks_b_millions = {10e6 * 2000 / 150 / M}\nq09_whole_a_percent = {100 * (300 - 150) / 300}\nq09_whole_b_percent = {100 * min(1, (300 - 150) / 150)}\nq09_ctx_a = {8 * 300}")
# q12: law firm, files of 400k tokens, 12 questions each
F, qn = 400_000, 12
long_first, long_next = F * IN, F * CA
long_all = long_first + (qn - 1) * long_next + qn * 400 * OUT
rag = qn * (1500 * CA + 8000 * IN + 400 * OUT)
print(f"q12_long_first_usd = {long_first}\nq12_long_next_usd = {long_next}\nq12_long_usd = {long_all}\nq12_long_nocache_usd = {qn * (F * IN + 400 * OUT)}\nq12_rag_usd = {rag}\nq12_ratio = {long_all / rag}")
kv = 2 * 80 * 8 * 128 * 2
print(f"q12_kv_gb = {kv * F / 1e9}\nq12_kv_b_per_token_thousands = {kv / 1e3}\nq12_prefill_pflop = {2 * 70e9 * F / 1e15}\nq12_attn_pflop = {80 * 4 * F**2 * 8192 / 2 / 1e15}\nq12_prefill_s = {(2 * 70e9 * F + 80 * 4 * F**2 * 8192 / 2) / (8 * 0.4 * peak)}")
pl, pr = 0.88, 0.80
print(f"q12_gain_points = {100 * (pl - pr)}\nq12_usd_per_extra = {(long_all - rag) / qn / (pl - pr)}\nq12_month_long_thousands = {long_all * 3000 / 1e3}\nq12_month_rag_thousands = {rag * 3000 / 1e3}")
look = 0.6 * qn                                          # look-ups go to retrieval, the others still pay one first reading
mixed = long_first + (qn - look - 1) * long_next + (qn - look) * 400 * OUT + look * rag / qn
print(f"q12_mixed_usd = {mixed}\nq12_mixed_saved_percent = {100 * (long_all - mixed) / (long_all - rag)}")
# q13: refunds by an agent
cases = 40_000
auto = 0.6 * cases
print(f"q13_auto_thousands = {auto / 1e3}\nq13_saved_usd_thousands = {auto * 4 / 1e3}\nq13_wrong = {auto * 0.012}\nq13_wrong_usd_thousands = {auto * 0.012 * 60 / 1e3}\nq13_llm_usd_thousands = {cases * agent(8, 3000, 1500, cached=True) / 1e3}")
net = auto * 4 - auto * 0.012 * 60 - cases * agent(8, 3000, 1500, cached=True)
print(f"q13_net_usd_thousands = {net / 1e3}\nq13_attack_usd_thousands = {500 * 5 * 60 / 1e3}\nq13_ruleofthree = {3 / 0.002}")
llm = cases * agent(8, 3000, 1500, cached=True)
print(f"q13_break_even_percent = {100 * (auto * 4 - llm) / (auto * 60)}")
people = auto * 0.02 * 60                                # what people's wrong grants cost on the same cases
print(f"q13_people_wrong_usd_thousands = {people / 1e3}\nq13_net_relative_usd_thousands = {(net + people) / 1e3}\nq13_break_even_relative_percent = {100 * (auto * 4 - llm + people) / (auto * 60)}")


def tail(k, n, p):                                       # at most k of n
    term, total = (1 - p) ** n, 0.0
    for i in range(k + 1):
        total += term
        term *= (n - i) / (i + 1) * p / (1 - p)
    return total


def solve(f):                                            # f falls in p
    lo, hi = 1e-6, 0.2
    for _ in range(60):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if f(mid) > 0 else (lo, mid)
    return lo


print(f"q13_low_percent = {100 * solve(lambda p: 0.025 - (1 - tail(5, 500, p)))}\nq13_high_percent = {100 * solve(lambda p: tail(6, 500, p) - 0.025)}")

# q14: fine-tune the archive instead of retrieving
corp = 2e9
print(f"q14_train_zflop = {6 * 8e9 * corp / 1e21}\nq14_gpu_hours = {6 * 8e9 * corp / (0.4 * peak) / 3600}\nq14_usd = {6 * 8e9 * corp / (0.4 * peak) / 3600 * h100}\nq14_models = {40 * 1}")
print(f"q14_daily_usd_thousands_month = {30 * 6 * 8e9 * corp / (0.4 * peak) / 3600 * h100 / 1e3}")
# q12 with three questions
l3 = long_first + 2 * long_next + 3 * 400 * OUT
print(f"q12_three_usd = {l3}\nq12_three_rag_usd = {rag / 4}\nq12_three_ratio = {l3 / (rag / 4)}\nq12_attn_equals_weights_tokens = {2 * 70e9 / (80 * 2 * 8192)}")
