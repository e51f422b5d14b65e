"""Parameters and MACs of ResNet-50 and ViT-B/16 from their shapes, scaling with resolution, and the inspection case."""
import math


def conv(n, k, s, c_in, c_out):
    n = (n + 2 * (k // 2) - k) // s + 1
    return n, n * n * k * k * c_in * c_out, k * k * c_in * c_out + 2 * c_out  # weights plus batch-norm scale and shift


def resnet50(size=224, classes=1000, stages=(3, 4, 6, 3), base=64):
    n, macs, params = conv(size, 7, 2, 3, base)
    n, c = (n + 2 - 3) // 2 + 1, base
    for stage, blocks in enumerate(stages):
        width = base * 2**stage
        for b in range(blocks):
            s = 2 if stage and not b else 1
            before = n
            for k, st, i, o in ((1, 1, c, width), (3, s, width, width), (1, 1, width, 4 * width)):
                n, m, p = conv(n, k, st, i, o)
                macs, params = macs + m, params + p
            if not b:
                _, m, p = conv(before, 1, s, c, 4 * width)
                macs, params = macs + m, params + p
            c = 4 * width
    return macs + c * classes, params + c * classes + classes


def vit(size=224, patch=16, d=768, depth=12, classes=1000, class_token=True):
    n = (size // patch) ** 2
    embed = n * patch * patch * 3 * d
    t = n + class_token
    dense, attention = 12 * t * d * d, 2 * t * t * d
    per_layer = 4 * (d * d + d) + 8 * d * d + 4 * d + d + 4 * d
    params = patch * patch * 3 * d + d + d + t * d + depth * per_layer + 2 * d + d * classes + classes
    return embed + depth * (dense + attention) + d * classes, params, depth * attention, n


m, p = resnet50()
assert p == 25_557_032  # the parameter count that the reference implementation reports
assert round(m / 1e9, 2) == 4.09  # what torchvision's counter lists for it
print(f"resnet50_gmacs = {m / 1e9:.4f}")
print(f"resnet50_params_millions = {p / 1e6:.4f}")
v, q, att, n = vit()
assert q == 86_567_656
assert round(v / 1e9, 2) == 17.56  # the same
print(f"vit_b_gmacs = {v / 1e9:.4f}")
print(f"vit_b_params_millions = {q / 1e6:.4f}")
print(f"vit_tokens_224 = {n}")
print(f"vit_attention_share_224_percent = {100 * att / v:.4f}")
big_m, _ = resnet50(1024)
big_v, _, big_att, big_n = vit(1024)
print(f"vit_tokens_1024 = {big_n}")
print(f"resnet50_gmacs_1024 = {big_m / 1e9:.3f}")
print(f"vit_b_gmacs_1024 = {big_v / 1e9:.3f}")
print(f"resnet_growth_1024 = {big_m / m:.4f}")
print(f"vit_growth_1024 = {big_v / v:.4f}")
print(f"vit_attention_share_1024_percent = {100 * big_att / big_v:.3f}")
# masked autoencoder: encoder sees a quarter of the patches
mask_macs = 12 * (12 * 50 * 768**2 + 2 * 50 * 50 * 768) + 49 * 768 * 768
full_macs = v - 768 * 1000
print(f"mae_encoder_saving = {full_macs / mask_macs:.4f}")

# Inspection: 4,096 x 4,096, defects of 12 px.
side = 4096
whole, _ = resnet50(side)
print(f"defect_after_resize_px = {12 * 512 / side:.3f}")
print(f"inspect_gmacs = {whole / 1e9:.3f}")
rate = 8e12
print(f"inspect_ms = {1e3 * whole / rate:.3f}")
per_side = math.ceil((side - 128) / (1024 - 128))
assert per_side == sum(1 for start in range(0, side - 128, 1024 - 128))
factor = per_side**2 * 1024**2 / side**2
print(f"tiles = {per_side**2}")
print(f"tile_overhead_percent = {100 * (factor - 1):.3f}")
tiled = per_side**2 * resnet50(1024)[0]
print(f"tiled_ms = {1e3 * tiled / rate:.3f}")
trimmed = resnet50(side, 0, (3, 4, 6))[0]  # stops at stride 16
half = resnet50(side, 0, (3, 4, 6), 32)[0]  # and half the channels
# head: 1 x 1 laterals to 64 channels at strides 4, 8, 16; after adding, one 3 x 3 at stride 4 and a 1 x 1 to one map
head = sum((side // s) ** 2 * c * 64 for s, c in ((4, 128), (8, 256), (16, 512))) + (side // 4) ** 2 * (9 * 64 * 64 + 64)
print(f"trimmed_ms = {1e3 * trimmed / rate:.3f}")
print(f"half_ms = {1e3 * half / rate:.3f}")
print(f"head_ms = {1e3 * head / rate:.4f}")
print(f"plan_ms = {1e3 * (half + head) / rate:.3f}")
# 200,000 parts a day over 40 lines, and the share of all parts that a second look sees
print(f"seconds_between_parts = {86_400 / (200_000 / 40):.3f}")
print(f"flagged_per_line_day = {(200 * 0.95 + 199_800 * 0.01) / 40:.2f}")
print(f"false_share_for_half_precision_percent = {100 * 200 * 0.95 / 199_800:.5f}")
vw = vit(side, class_token=False)
print(f"inspect_vit_tokens = {vw[3]}")
print(f"inspect_vit_tmacs = {vw[0] / 1e12:.3f}")
print(f"inspect_vit_s = {vw[0] / rate:.3f}")
win = 64 * vit(512, class_token=False)[0]
print(f"inspect_vit_windows_tmacs = {win / 1e12:.4f}")
print(f"inspect_vit_windows_ms = {1e3 * win / rate:.2f}")
print(f"first_map_mib = {(side // 2) ** 2 * 64 / 2**20:.1f}")
print(f"false_alarms_per_day = {200_000 * 0.01:.0f}")
print(f"defects_per_day = {200_000 * 0.001:.0f}")
print(f"precision_percent = {100 * 200 * 0.95 / (200 * 0.95 + 199_800 * 0.01):.3f}")

# Five tasks on shared images: one frozen ViT against a fine-tuned ResNet-50 for each task.
heads = 5 * 768 * 10
shared, separate = v - 768 * 1000 + heads, 5 * m
print(f"separate_gmacs = {separate / 1e9:.4f}")
print(f"shared_gmacs = {shared / 1e9:.4f}")
print(f"break_even_tasks_224 = {v / m:.4f}")
print(f"separate_tmacs_per_s = {2000 * separate / 1e12:.4f}")
print(f"shared_tmacs_per_s = {2000 * shared / 1e12:.4f}")
print(f"separate_gmacs_1024 = {5 * big_m / 1e9:.3f}")
print(f"break_even_tasks_1024 = {big_v / big_m:.4f}")
assert shared < separate and big_v > 5 * big_m
print(f"vit_dense_token_crossover = {6 * 768}")
# probe parameters against fine-tuned parameters
print(f"probe_params = {768 * 10 + 10}")
