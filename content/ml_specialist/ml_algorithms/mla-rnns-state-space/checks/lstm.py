"""LSTM: d c_T / d c_t by recursion against central differences (1e-7), product of forget gates, bias, sizes, worked example."""
import math

import numpy as np

r = np.random.default_rng(3)
sig = lambda z: 1 / (1 + np.exp(-z))


def step(p, x, h, c):
    f, i, o = (sig(p["W" + k] @ x + p["U" + k] @ h + p["b" + k]) for k in "fio")
    g = np.tanh(p["Wg"] @ x + p["Ug"] @ h + p["bg"])
    c2 = f * c + i * g
    return f, i, o, g, c2, o * np.tanh(c2)


def run(p, xs, h, c):
    out = []
    for x in xs:
        values = step(p, x, h, c)
        out.append((*values, c))
        h, c = values[5], values[4]
    return out


def make(d, dx, recurrent):
    p = {}
    for k in "fiog":
        p["W" + k], p["U" + k], p["b" + k] = r.standard_normal((d, dx)), recurrent * r.standard_normal((d, d)), r.standard_normal(d)
    return p


def jacobian(p, trace, h0_jacobian):
    """C_T and the product of forget gates; the start: C = I, H = dh_t/dc_t."""
    d = len(p["bf"])
    C, H, product = np.eye(d), h0_jacobian, np.ones(d)
    for f, i, o, g, c, h, before in trace:
        M = np.diag(before * f * (1 - f)) @ p["Uf"] + np.diag(g * i * (1 - i)) @ p["Ui"] + np.diag(i * (1 - g * g)) @ p["Ug"]
        N = np.diag(np.tanh(c) * o * (1 - o)) @ p["Uo"]
        C, H = np.diag(f) @ C + M @ H, np.diag(o * (1 - np.tanh(c) ** 2)) @ (np.diag(f) @ C + M @ H) + N @ H
        product = product * f
    return C, product


d, dx, T = 4, 3, 6
xs = r.standard_normal((T, dx))
for recurrent in (0.0, 0.8):
    p = make(d, dx, recurrent)
    c0, o0 = r.standard_normal(d), sig(r.standard_normal(d))
    trace = run(p, xs, o0 * np.tanh(c0), c0)
    C, product = jacobian(p, trace, np.diag(o0 * (1 - np.tanh(c0) ** 2)))
    e, numeric = 1e-6, np.zeros((d, d))
    for j in range(d):
        ends = []
        for sign in (1, -1):
            c = c0.copy()
            c[j] += sign * e
            ends.append(run(p, xs, o0 * np.tanh(c), c)[-1][4])
        numeric[:, j] = (ends[0] - ends[1]) / (2 * e)
    assert np.abs(numeric - C).max() < 1e-7
    if recurrent == 0:
        assert np.allclose(C, np.diag(product), atol=1e-12)  # exactly the product of forget gates
    else:
        assert np.abs(C - np.diag(product)).max() > 1e-2  # paths through h add

# Forget bias: what remains after 100 steps, and the half-life in steps.
for b in (0, 1, 2, 3, 5):
    f = sig(b)
    print(f"forget_gate_b{b} = {f:.5f}")
    print(f"remaining_100_b{b} = {f**100:.4e}")
    print(f"half_life_b{b} = {math.log(2) / -math.log(f):.3f}")
    print(f"gate_slope_b{b} = {f * (1 - f):.5f}")
for T in (100, 150, 1000):
    b = math.log(T - 1)
    assert abs(sig(b) - (1 - 1 / T)) < 1e-12
    print(f"chrono_bias_{T} = {b:.4f}")
    print(f"chrono_remaining_{T} = {(1 - 1 / T) ** T:.4f}")
print(f"gate_needed_half_at_1000 = {0.5 ** (1 / 1000):.6f}")
print(f"bias_needed_half_at_1000 = {math.log(0.5 ** (1 / 1000) / (1 - 0.5 ** (1 / 1000))):.3f}")

# Sizes: width 256, inputs 256, one bias a gate.
one = 256 * 256 + 256 * 256 + 256
print(f"rnn_parameters = {one}")
print(f"gru_parameters = {3 * one}")
print(f"lstm_parameters = {4 * one}")
print(f"gru_to_lstm = {3 / 4:.3f}")

# The worked example: pre-activations given, forget gate of step 2 reads h_1 with weight 0.5.
c1 = sig(2) * math.tanh(1)
h1 = sig(1) * math.tanh(c1)
f2 = sig(2)
c2 = f2 * c1 + sig(-2) * math.tanh(-1)
h2 = sig(1) * math.tanh(c2)
extra = c1 * f2 * (1 - f2) * 0.5 * sig(1) * (1 - math.tanh(c1) ** 2)
print(f"ex_gate_plus2 = {sig(2):.5f}")
print(f"ex_gate_minus2 = {sig(-2):.5f}")
print(f"ex_gate_plus1 = {sig(1):.5f}")
print(f"ex_tanh_1 = {math.tanh(1):.5f}")
print(f"ex_c1 = {c1:.5f}")
print(f"ex_h1 = {h1:.5f}")
print(f"ex_c2 = {c2:.5f}")
print(f"ex_h2 = {h2:.5f}")
print(f"ex_extra = {extra:.5f}")
print(f"ex_total = {f2 + extra:.5f}")


def second(c):
    h = sig(1) * math.tanh(c)
    return sig(2 + 0.5 * (h - h1)) * c + sig(-2) * math.tanh(-1)


assert abs((second(c1 + 1e-6) - second(c1 - 1e-6)) / 2e-6 - (f2 + extra)) < 1e-8
