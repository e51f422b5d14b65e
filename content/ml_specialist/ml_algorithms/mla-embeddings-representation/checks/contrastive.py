"""InfoNCE: gradient, weights by temperature, mutual-information bound, normalization, false negatives, triplets, sigmoid loss.

Gradients against central differences, 1e-7; bound by Monte-Carlo with the exact critic.
"""
import math

import numpy as np

r = np.random.default_rng(1)


def softmax(z):
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


# 1. gradient with respect to the anchor, candidates, and through the normalization
def loss(a, C, tau):
    z = C @ a / tau
    return np.logaddexp.reduce(z) - z[0]


unit = lambda x: x / np.linalg.norm(x, axis=-1, keepdims=True)
for tau in (0.05, 0.5):
    a, C = unit(r.standard_normal(8)), unit(r.standard_normal((16, 8)))
    p = softmax(C @ a / tau)
    g = (p @ C - C[0]) / tau
    gC = np.outer(p - np.eye(16)[0], a) / tau
    h = 1e-6
    for i in range(8):
        e = np.eye(8)[i] * h
        assert abs((loss(a + e, C, tau) - loss(a - e, C, tau)) / (2 * h) - g[i]) < 1e-6
    for j in (0, 3):
        for i in range(8):
            D = np.zeros_like(C)
            D[j, i] = h
            assert abs((loss(a, C + D, tau) - loss(a, C - D, tau)) / (2 * h) - gC[j, i]) < 1e-6
    u = 3 * r.standard_normal(8)
    ah = unit(u)
    p = softmax(C @ ah / tau)
    g = (p @ C - C[0]) / tau
    gu = (g - ah * (ah @ g)) / np.linalg.norm(u)
    for i in range(8):
        e = np.eye(8)[i] * h
        assert abs((loss(unit(u + e), C, tau) - loss(unit(u - e), C, tau)) / (2 * h) - gu[i]) < 1e-6
    assert abs(gu @ u) < 1e-12 and np.linalg.norm(u - gu) > np.linalg.norm(u)  # a step only lengthens
    x, y = unit(r.standard_normal(8)), unit(r.standard_normal(8))
    assert abs(((x - y) ** 2).sum() - (2 - 2 * x @ y)) < 1e-12

# 2. worked example: cosines 0.8 (positive), 0.7, 0.3, -0.1
s = np.array([0.8, 0.7, 0.3, -0.1])
for tau, name in ((1.0, "1"), (0.1, "01"), (0.02, "002")):
    p = softmax(s / tau)
    for i in range(4):
        print(f"ex_p{i + 1}_tau{name} = {p[i]:.6f}")
    print(f"ex_loss_tau{name} = {-math.log(p[0]):.5f}")
    print(f"ex_hard_share_tau{name}_percent = {100 * p[1] / p[1:].sum():.4f}")
    print(f"ex_pull_tau{name} = {(1 - p[0]) / tau:.5f}")
for tau, name in ((0.5, "05"), (0.1, "01"), (0.05, "005")):
    print(f"ratio_02_tau{name} = {math.exp(0.2 / tau):.4f}")
# false negative: turns out to be a paraphrase, 0.82 against the positive's 0.8
f = np.array([0.8, 0.82, 0.3, -0.1])
p = softmax(f / 0.05)
print(f"false_share_percent = {100 * p[1] / p[1:].sum():.3f}")
print(f"false_p = {p[1]:.4f}")

# 3. mutual information: correlated Gaussians, exact log-ratio as critic
def bound(d, rho, B, rounds):
    tot = []
    for _ in range(rounds):
        x = r.standard_normal((B, d))
        y = rho * x + math.sqrt(1 - rho * rho) * r.standard_normal((B, d))
        v = 1 - rho * rho
        q = -((y[None] - rho * x[:, None]) ** 2).sum(-1) / (2 * v) + (y**2).sum(-1)[None] / 2 - d / 2 * math.log(v)
        tot.append((np.logaddexp.reduce(q, 1) - np.diag(q)).mean())
    return math.log(B) - np.mean(tot)


mi_small, mi_large = -2 / 2 * math.log(1 - 0.25), -20 / 2 * math.log(1 - 0.81)
print(f"mi_small = {mi_small:.4f}")
print(f"mi_large = {mi_large:.4f}")
for B in (8, 64, 512):
    b = bound(20, 0.9, B, 40 if B < 512 else 6)
    assert b <= math.log(B) + 1e-9 and b < mi_large
    print(f"log_batch_{B} = {math.log(B):.4f}")
    print(f"bound_large_{B} = {b:.4f}")
small = bound(2, 0.5, 64, 400)
print(f"bound_small_64 = {small:.4f}")
assert small < mi_small + 0.02
for B in (4096, 32768):
    print(f"log_batch_{B} = {math.log(B):.4f}")
print(f"batch_for_16_nats_m = {math.exp(mi_large) / 1e6:.3f}")

# 4. false negatives by class collisions
for B, C in ((4096, 1000), (256, 1000), (1024, 50_000)):
    print(f"false_expected_{B}_{C} = {(B - 1) / C:.4f}")
    print(f"false_any_{B}_{C}_percent = {100 * (1 - (1 - 1 / C) ** (B - 1)):.3f}")

# 5. random unit vectors: spread of cosines, best of a million
for d in (64, 128, 768, 1024):
    print(f"cos_sd_{d} = {1 / math.sqrt(d):.4f}")
x = unit(r.standard_normal((200_000, 128)))
q = unit(r.standard_normal((4, 128)))
assert abs((x @ q.T).std() * math.sqrt(128) - 1) < 0.02
# d=128, a million vectors: median of the maximum, by simulation of the exact cosine law (sqrt of a beta variable, random sign)
def top(d, n, rounds=15):
    out = []
    for _ in range(rounds):
        g = r.standard_normal(n)
        chi = r.chisquare(d - 1, n)
        out.append((g / np.sqrt(g * g + chi)).max())
    return float(np.median(out))


print(f"top_cos_million_128 = {top(128, 1_000_000):.4f}")
print(f"top_cos_million_768 = {top(768, 1_000_000, 8):.4f}")
# triplets: unit vectors in 64 dimensions, positive at cosine 0.6, random negatives, margin 0.2 on squared distance
# exact law: one coordinate of a random unit vector has density (1 - t^2)^((d - 3) / 2); active means a cosine above 0.5
grid = np.linspace(-1, 1, 400_001)
law = (1 - grid**2) ** ((64 - 3) / 2)
active = 0.2 + (2 - 1.2) - (2 - 2 * grid) > 1e-12
print(f"triplet_active_percent = {100 * law[active].sum() / law.sum():.6f}")
assert abs(np.sqrt((grid**2 * law).sum() / law.sum()) - 1 / 8) < 1e-4
hardest = r.standard_normal((2000, 255)).max(1) / 8
print(f"triplet_hardest_active_percent = {100 * (0.2 + 0.8 - (2 - 2 * hardest) > 0).mean():.3f}")
print(f"triplet_example = {max(0, 0.2 + (2 - 2 * 0.6) - (2 - 2 * 0.55)):.3f}")
print(f"triplet_example_easy = {max(0, 0.2 + (2 - 2 * 0.6) - (2 - 2 * 0.3)):.3f}")

# 6. sigmoid loss at the start, batch 32,768, logits 0 plus bias
B, sig = 32_768, lambda z: 1 / (1 + math.exp(-z))
for b, name in ((0.0, "0"), (-10.0, "minus10")):
    print(f"sig_negative_pull_{name} = {(B - 1) * sig(b):.4f}")
    print(f"sig_positive_pull_{name} = {1 - sig(b):.5f}")
    print(f"sig_loss_{name} = {-math.log(sig(-b)) * (B - 1) - math.log(sig(b)):.3f}")

# lead at which the loss is content, and the least loss when every negative lies at cosine -1
print(f"lead_tau005_4096 = {0.05 * math.log(4096):.4f}")
print(f"floor_tau1_4096 = {loss(np.array([1.0]), np.r_[1.0, -np.ones(4095)][:, None], 1.0):.4f}")

# 7. bank: two negatives at 0.5 and 0.3; flagship numbers: positive 0.7, negatives 0.6, 0.2, 0.2
for tau, name in ((0.1, "01"), (1.0, "1")):
    p = softmax(np.array([0.7, 0.6, 0.2, 0.2]) / tau)
    print(f"flag_p_pos_tau{name} = {p[0]:.5f}")
    print(f"flag_p_hard_tau{name} = {p[1]:.5f}")
    print(f"flag_p_easy_tau{name} = {p[2]:.5f}")
    print(f"flag_share_tau{name}_percent = {100 * p[1] / p[1:].sum():.3f}")
    print(f"flag_pull_tau{name} = {(1 - p[0]) / tau:.4f}")
# false-negative case: 2,048 questions in a batch, 300 equally frequent intents; debiased by masking
print(f"intent_false_expected = {2047 / 300:.4f}")
# margin skip: candidates nearer than positive minus 0.05 are skipped
print(f"cos_from_distance = {1 - 0.8 / 2:.3f}")
