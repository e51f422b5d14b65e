"""Loss pairs, stability limits, double softmax, averaging of micro-batches, noise of a mini-batch."""
import math

import numpy as np


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


# 1. Gradients at the pre-activation for four likelihoods, by central differences.
def slope(f, z, step=1e-5):
    return (f(z + step) - f(z - step)) / (2 * step)


for z, y in ((0.3, 1.0), (-1.2, 0.0), (2.0, 1.0)):
    p = sigmoid(z)
    assert abs(slope(lambda t: 0.5 * (t - y) ** 2, z) - (z - y)) < 1e-8
    assert abs(slope(lambda t: -y * math.log(sigmoid(t)) - (1 - y) * math.log(1 - sigmoid(t)), z) - (p - y)) < 1e-8
    assert abs(slope(lambda t: math.exp(t) - 3 * t, z) - (math.exp(z) - 3)) < 1e-7
    assert abs(slope(lambda t: 0.5 * (sigmoid(t) - y) ** 2, z) - (p - y) * p * (1 - p)) < 1e-8

# 2. A confident mistake: z = -6, label 1.
p = sigmoid(-6.0)
log_loss = slope(lambda t: -math.log(sigmoid(t)), -6.0)
squared = slope(lambda t: 0.5 * (sigmoid(t) - 1) ** 2, -6.0)
print(f"mistake_probability = {p:.8f}")
print(f"mistake_log_loss_gradient = {log_loss:.6f}")
print(f"mistake_squared_gradient = {squared:.8f}")
print(f"mistake_ratio = {log_loss / squared:.4f}")
# The squared-error gradient is largest in size where (1 - p) p (1 - p) is: at p = 1/3.
grid = np.linspace(0.001, 0.999, 99_801)
best = grid[np.argmax((1 - grid) ** 2 * grid)]
assert abs(best - 1 / 3) < 1e-4
print(f"squared_gradient_peak = {((1 - best) ** 2 * best):.6f}")

# 3. First-step losses of an uninformed classifier.
print(f"uniform_loss_1000_classes = {-math.log(1 / 1000):.6f}")
print(f"uniform_loss_10_classes = {-math.log(1 / 10):.6f}")

# 4. Probabilities fed to a loss that wants logits: best reachable value with 10 classes.
perfect = np.zeros(10)
perfect[0] = 1.0
again = np.exp(perfect) / np.exp(perfect).sum()
print(f"double_softmax_floor_10_classes = {-math.log(again[0]):.6f}")
for _ in range(2000):  # no other point of the simplex does better
    q = np.random.default_rng(_).dirichlet(np.full(10, 0.1))
    assert -math.log(np.exp(q[0]) / np.exp(q).sum()) >= -math.log(again[0]) - 1e-12

# 5. Where exp overflows.
print(f"exp_overflow_float32 = {math.log(float(np.finfo(np.float32).max)):.4f}")
print(f"exp_overflow_float16 = {math.log(float(np.finfo(np.float16).max)):.4f}")
with np.errstate(over="ignore"):
    assert np.isinf(np.exp(np.float32(88.8))) and np.isfinite(np.exp(np.float32(88.7)))

# 6. Mean of means against mean over tokens: 10 tokens at loss 4, 90 tokens at loss 2.
short, long = np.full(10, 4.0), np.full(90, 2.0)
print(f"accumulated_true_mean = {np.concatenate([short, long]).mean():.4f}")
print(f"accumulated_mean_of_means = {(short.mean() + long.mean()) / 2:.4f}")
print(f"short_token_overweight = {(0.5 / 10) / (1 / 100):.4f}")

# 7. Noise of the mini-batch gradient of logistic regression: four times the batch, half the spread.
r = np.random.default_rng(3)
x = r.standard_normal((20_000, 8))
y = (r.random(20_000) < 1 / (1 + np.exp(-x @ r.standard_normal(8)))).astype(float)
per_example = (0.5 - y)[:, None] * x  # gradient at zero weights
full = per_example.mean(0)


def spread(batch, draws=4000):
    g = np.array([per_example[r.integers(0, len(x), batch)].mean(0) for _ in range(draws)])
    assert np.abs(g.mean(0) - full).max() < 0.01  # unbiased
    return float(np.sqrt(((g - full) ** 2).sum(1).mean()))


noise_ratio = spread(64) / spread(256)
assert abs(noise_ratio - 2) < 0.06
print(f"noise_ratio_64_to_256 = {noise_ratio:.4f}")
examples = 1_000_000
print(f"updates_at_64 = {examples // 64}")
print(f"updates_at_256 = {examples // 256}")
print(f"seconds_at_64 = {examples / 64 * 0.010:.4f}")
print(f"seconds_at_256 = {examples / 256 * 0.010:.4f}")

# 8. Descent on a quadratic of sharpness S: shrinks below 2/S, grows above.
sharpness = 10.0
for eta, falls in ((0.19, True), (0.21, False)):
    theta = 1.0
    for _ in range(50):
        theta -= eta * sharpness * theta
    assert (abs(theta) < 1) == falls
