"""IoU and average precision by hand, video sampling and tokens, documents."""
import numpy as np
from facts import fact


def iou(a, b):
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    inter = max(w, 0) * max(h, 0)
    area = lambda r: (r[2] - r[0]) * (r[3] - r[1])
    return inter / (area(a) + area(b) - inter)


def average_precision(dets, truth, limit):
    """dets: (score, box). Area under precision made monotone, over all recall levels."""
    used, hit = set(), []
    for score, box in sorted(dets, key=lambda d: -d[0]):
        best = max((j for j in range(len(truth)) if j not in used), key=lambda j: iou(box, truth[j]), default=None)
        ok = best is not None and iou(box, truth[best]) >= limit
        if ok:
            used.add(best)
        hit.append(ok)
    tp = np.cumsum(hit)
    precision = tp / np.arange(1, len(hit) + 1)
    monotone = np.maximum.accumulate(precision[::-1])[::-1]
    return sum(monotone[i] for i in range(len(hit)) if hit[i]) / len(truth)


truth = [(0, 0, 10, 10), (20, 0, 30, 10), (40, 0, 50, 10)]
dets = [(0.9, (0, 0, 10, 8)), (0.8, (60, 0, 70, 10)), (0.7, (22, 0, 32, 10)), (0.6, (1, 0, 11, 10))]
print(f"iou_first = {iou(dets[0][1], truth[0])}")
print(f"iou_third = {iou(dets[2][1], truth[1])}")
print(f"iou_fourth = {iou(dets[3][1], truth[0])}")
print(f"ap_50 = {average_precision(dets, truth, 0.5)}")
print(f"ap_75 = {average_precision(dets, truth, 0.75)}")
more = [(s, b) for s, b in dets if s != 0.8]
print(f"ap_50_without_ghost = {average_precision(more, truth, 0.5)}")
print(f"small_iou_shift = {iou((0, 0, 10, 10), (2, 0, 12, 10))}")
print(f"large_iou_shift = {iou((0, 0, 100, 100), (2, 0, 102, 100))}")

# Video: sampling, tokens, embeddings. One hour.
print(f"video_full_tokens_millions = {3600 * 30 * 256 / 1e6}")
for name, fps in (("30", 30), ("1", 1), ("key", 3 / 60)):
    tokens = 3600 * fps * 256
    print(f"video_{name}_tokens_thousands = {tokens / 1e3}")
    print(f"video_{name}_usd = {tokens * 0.30 / 1e6}")
print(f"video_cache_mb = {3600 * 512 / 1e6}")
for gap in (1, 5, 20):
    print(f"see_2s_gap_{gap}_percent = {100 * min(1, 2 / gap)}")
r = np.random.default_rng(0)
start = r.uniform(0, 5, 100_000)                                # event of 2 s, samples every 5 s
assert abs((np.ceil(start / 5) * 5 <= start + 2).mean() - 0.4) < 0.01
# Cascade for 50,000 cameras.
cams, day = 50_000, 86_400
gate, detect = 0.12, 0.02
speed = 0.3 * fact("h100_bf16_dense_tflops") * 1e12
plain = cams * 30 * 20e9 / speed
print(f"cams_plain_gpus = {plain}")
cheap = cams * gate * 2 * 20e9 / speed
print(f"cams_gated_gpus = {cheap}")
print(f"cams_factor = {plain / cheap}")
print(f"cams_plain_musd_month = {plain * fact('h100_usd_per_hour') * 720 / 1e6}")
print(f"cams_uplink_gbit_per_s = {cams * 2e6 / 1e9}")
print(f"cams_gated_uplink_gbit_per_s = {cams * gate * 2e6 / 1e9}")
clips = cams * 40
print(f"cams_clips_day_millions = {clips / 1e6}")
print(f"cams_vlm_usd_day = {clips * 8 * 256 * 0.30 / 1e6}")
print(f"cams_vlm_all_usd_day_thousands = {cams * day * 1 * 256 * 0.30 / 1e6 / 1e3}")

# Documents: a million pages a day, 12 fields a page, 3 % of fields wrong; 8 % of fields flagged, with 80 % of the errors.
print(f"doc_page_ok_percent = {100 * 0.97 ** 12}")
print(f"doc_vlm_usd_day = {1e6 * 2000 * 0.30 / 1e6}")
print(f"doc_people_usd_day_thousands = {1e6 * 12 * 0.02 / 1e3}")
print(f"doc_flag_precision_percent = {100 * 0.8 * 0.03 / 0.08}")
print(f"doc_flag_usd_day_thousands = {1e6 * 12 * 0.08 * 0.02 / 1e3}")
left = 0.2 * 0.03
print(f"doc_left_field_percent = {100 * left}")
print(f"doc_flag_page_ok_percent = {100 * (1 - left) ** 12}")
print(f"doc_rules_page_ok_percent = {100 * (1 - left / 2) ** 12}")
pages = (r.random((200_000, 12)) >= 0.03).all(1).mean()
assert abs(pages - 0.97 ** 12) < 0.005

# On the device: 4 TOP/s sustained of int8, a detector of 6 GOP at 10 Hz; energy.
print(f"edge_share_percent = {100 * 6e9 * 10 / 4e12}")
# Tracker: chance that a track of 30 frames never loses the object if each frame is missed with 10 %, coasting 3 frames.
miss = 0.1
sim = r.random((100_000, 30)) < miss
run, lost = np.zeros(100_000, int), np.zeros(100_000, bool)
for t in range(30):
    run = np.where(sim[:, t], run + 1, 0)
    lost |= run > 3
print(f"track_lost_percent = {100 * lost.mean()}")
print(f"track_lost_no_coast_percent = {100 * (1 - 0.9 ** 30)}")
