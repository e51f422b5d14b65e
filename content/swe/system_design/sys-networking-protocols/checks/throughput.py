"""Windows, slow start, loss: each formula beside a simulation."""
import math

MSS, IW, RTT = 1460, 10, 0.080


def rounds(size):
    sent, window, n = 0, IW * MSS, 0
    while sent < size:
        sent, window, n = sent + window, 2 * window, n + 1
    return n


for size in (1_000, 14_600, 14_601, 100_000, 1_000_000, 3_333_333):
    assert rounds(size) == math.ceil(math.log2(1 + size / (IW * MSS)) - 1e-12)
print(f"initial_window_kb = {IW * MSS / 1e3}")
for size, name in ((100_000, "100kb"), (1_000_000, "1mb")):
    print(f"rounds_{name} = {rounds(size)}")
    print(f"slow_start_{name}_ms = {rounds(size) * RTT * 1e3:g}")
print(f"line_time_1mb_ms = {1e6 * 8 / 100e6 * 1e3:g}")
print(f"effective_1mb_mbit = {1e6 * 8 / (rounds(1e6) * RTT) / 1e6}")

print(f"bdp_100mbit_mb = {100e6 / 8 * RTT / 1e6:g}")
print(f"bdp_200mbit_mb = {200e6 / 8 * RTT / 1e6:g}")
print(f"bdp_10gbit_mb = {10e9 / 8 * RTT / 1e6:g}")
print(f"rate_64kib_mbit = {65_536 * 8 / RTT / 1e6}")


def aimd(p, cycles=400):
    """Segments a round when every (1/p)-th segment is lost: plus one a round, half on loss."""
    window, since, sent, n, losses = 10.0, 0.0, 0.0, 0, 0
    skip = cycles // 4
    while losses < cycles:
        since += window
        if losses >= skip:
            sent, n = sent + window, n + 1
        window += 1
        if since >= 1 / p:
            since -= 1 / p
            window, losses = window / 2, losses + 1
    return sent / n


def ceiling(p, rtt=RTT):
    return MSS * 8 / rtt * math.sqrt(1.5 / p)


for p in (1e-2, 1e-3, 1e-4, 1e-6):
    assert abs(aimd(p) / math.sqrt(1.5 / p) - 1) < 0.10, (p, aimd(p), math.sqrt(1.5 / p))
print(f"loss_1_percent_mbit = {ceiling(1e-2) / 1e6}")
print(f"loss_01_percent_mbit = {ceiling(1e-3) / 1e6}")
print(f"loss_01_percent_20ms_mbit = {ceiling(1e-3, 0.02) / 1e6}")
print(f"loss_for_100mbit_millionths = {1.5 * (MSS * 8 / RTT / 100e6) ** 2 * 1e6}")

# ---- nightly copy: 20 TB in 8 h over 10 Gbit/s and 80 ms
need = 20e12 * 8 / (8 * 3600)
print(f"copy_need_gbit = {need / 1e9}")
buffer_rate = 4e6 * 8 / RTT
print(f"copy_buffer_mbit = {buffer_rate / 1e6:g}")
print(f"copy_hours_one_stream = {20e12 * 8 / min(buffer_rate, ceiling(1e-6)) / 3600}")
print(f"copy_loss_mbit = {ceiling(1e-6) / 1e6}")
print(f"copy_buffer_streams = {math.ceil(need / buffer_rate)}")
print(f"copy_loss_streams = {math.ceil(need / ceiling(1e-6))}")
print(f"copy_streams_with_slack = {math.ceil(1.25 * need / ceiling(1e-6))}")
print(f"copy_bdp_mb = {need / 8 * RTT / 1e6}")
print(f"copy_peak_window_mb = {4 / 3 * need / 8 * RTT / 1e6}")
print(f"copy_share_percent = {100 * need / 10e9}")
print(f"copy_mean_window_mb = {ceiling(1e-6) / 8 * RTT / 1e6}")
print(f"copy_top_window_mb = {4 / 3 * ceiling(1e-6) / 8 * RTT / 1e6}")
print(f"copy_one_stream_loss_billionths = {1.5 * (MSS * 8 / RTT / need) ** 2 * 1e9}")
print(f"copy_delta_hours = {20e12 * 0.05 * 8 / (4 * ceiling(1e-6)) / 3600}")
print(f"copy_streams_double_loss = {math.ceil(need / ceiling(2e-6))}")
