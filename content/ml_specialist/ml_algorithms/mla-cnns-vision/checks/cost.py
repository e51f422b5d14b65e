"""Parameters and MACs of standard, grouped and depthwise-separable convolution, counted by brute force; roofline; resolution."""
import numpy as np
from facts import fact


def count_macs(h, w, c_in, c_out, k, groups=1):
    """Walks the loops of the definition with 'same' padding and counts every multiply-add, padding included."""
    macs = 0
    for _ in range(h * w):
        for o in range(c_out):
            macs += k * k * (c_in // groups)
    weights = sum(np.zeros((c_in // groups, k, k)).size for _ in range(c_out))
    return macs, weights


def conv2d(x, w, groups=1):
    """Reference with counting, to tie formula and execution together."""
    c_out, per, k, _ = w.shape
    c_in, h, wid = x.shape
    pad = np.pad(x, ((0, 0), (k // 2, k // 2), (k // 2, k // 2)))
    y, n = np.zeros((c_out, h, wid)), 0
    for o in range(c_out):
        first = (o // (c_out // groups)) * per
        for i in range(h):
            for j in range(wid):
                window = pad[first:first + per, i:i + k, j:j + k]
                y[o, i, j] = (window * w[o]).sum()
                n += window.size
    return y, n


r = np.random.default_rng(0)
for groups in (1, 2, 8):
    y, n = conv2d(r.standard_normal((8, 6, 5)), r.standard_normal((16, 8 // groups, 3, 3)), groups)
    assert n == 6 * 5 * 16 * 9 * 8 // groups == count_macs(6, 5, 8, 16, 3, groups)[0]

# 1. The flagship block: 56 x 56, 128 -> 128, 3 x 3, fp16.
H, C, K, s = 56, 128, 3, 2
std_macs, std_w = count_macs(H, H, C, C, K)
dw_macs, dw_w = count_macs(H, H, C, C, K, C)
pw_macs, pw_w = count_macs(H, H, C, C, 1)
sep_macs, sep_w = dw_macs + pw_macs, dw_w + pw_w
assert abs(sep_macs / std_macs - (1 / C + 1 / K**2)) < 1e-12
print(f"standard_params = {std_w}")
print(f"standard_mmacs = {std_macs / 1e6:.4f}")
print(f"depthwise_params = {dw_w}")
print(f"depthwise_mmacs = {dw_macs / 1e6:.4f}")
print(f"pointwise_params = {pw_w}")
print(f"pointwise_mmacs = {pw_macs / 1e6:.4f}")
print(f"separable_params = {sep_w}")
print(f"separable_mmacs = {sep_macs / 1e6:.4f}")
print(f"separable_ratio = {sep_macs / std_macs:.5f}")
print(f"separable_saving = {std_macs / sep_macs:.4f}")
tensor = H * H * C * s
print(f"activation_mb = {tensor / 1e6:.4f}")


def traffic(weights):
    return 2 * tensor + weights * s  # read input, write output, read weights once


def intensity(macs, weights):
    return 2 * macs / traffic(weights)


print(f"standard_flop_per_byte = {intensity(std_macs, std_w):.3f}")
print(f"depthwise_flop_per_byte = {intensity(dw_macs, dw_w):.4f}")
print(f"pointwise_flop_per_byte = {intensity(pw_macs, pw_w):.4f}")


def ms(macs, weights, flops, bandwidth):
    return 1e3 * max(2 * macs / flops, traffic(weights) / bandwidth)


for name, flops, bandwidth in (("a", 0.5e12, 20e9), ("b", 4e12, 20e9)):
    standard = ms(std_macs, std_w, flops, bandwidth)
    dw, pw = ms(dw_macs, dw_w, flops, bandwidth), ms(pw_macs, pw_w, flops, bandwidth)
    print(f"ridge_{name} = {flops / bandwidth:.3f}")
    print(f"standard_ms_{name} = {standard:.4f}")
    print(f"depthwise_ms_{name} = {dw:.4f}")
    print(f"pointwise_ms_{name} = {pw:.4f}")
    print(f"separable_ms_{name} = {dw + pw:.4f}")
    print(f"speedup_{name} = {standard / (dw + pw):.4f}")
    print(f"stack_standard_ms_{name} = {12 * standard:.4f}")
    print(f"stack_separable_ms_{name} = {12 * (dw + pw):.4f}")
fused_b = 1e3 * max(2 * sep_macs / 4e12, traffic(sep_w) / 20e9)
print(f"separable_fused_ms_b = {fused_b:.4f}")
print(f"stack_separable_fused_ms_b = {12 * fused_b:.4f}")
print(f"speedup_fused_b = {ms(std_macs, std_w, 4e12, 20e9) / fused_b:.4f}")
print(f"h100_ridge = {fact('h100_bf16_dense_tflops') / fact('h100_hbm_tb_per_s'):.3f}")

# 2. Kernel sizes at equal receptive field, per C^2, and the depthwise 7 x 7.
print(f"three_3x3_params_c128 = {3 * 9 * C * C}")
print(f"one_7x7_params_c128 = {49 * C * C}")
print(f"seven_saving_percent = {100 * (1 - 27 / 49):.3f}")
print(f"depthwise7_plus_pointwise_params_c128 = {49 * C + C * C}")

# 3. Bottleneck against two full 3 x 3 layers at 256 channels.
bottleneck = 256 * 64 + 9 * 64 * 64 + 64 * 256
print(f"bottleneck_params = {bottleneck}")
print(f"two_full_params = {2 * 9 * 256 * 256}")
print(f"bottleneck_saving = {2 * 9 * 256 * 256 / bottleneck:.4f}")
print(f"grouped32_params = {9 * 256 * 256 // 32}")
