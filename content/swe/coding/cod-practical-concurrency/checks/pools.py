"""How many things are in flight, what a queue may cost, and what more cores give."""

pages, wait_s, cpu_s = 10_000, 0.2, 0.005
print(f"one_by_one_s = {pages * (wait_s + cpu_s):.0f}")
print(f"one_core_floor_s = {pages * cpu_s:.0f}")
rate = 1 / cpu_s
print(f"one_core_rate = {rate:.0f}")
print(f"in_flight = {rate * (wait_s + cpu_s):.0f}")
print(f"threads_16_s = {pages * (wait_s + cpu_s) / 16:.0f}")
print(f"threads_64_bound_s = {max(pages * cpu_s, pages * (wait_s + cpu_s) / 64):.0f}")
print(f"four_processes_s = {max(pages * cpu_s / 4, pages * (wait_s + cpu_s) / 256):.1f}")
print(f"in_flight_four = {4 * rate * (wait_s + cpu_s):.0f}")

workers, mean_ms, room = 4, 50, 100
print(f"capacity_per_s = {workers / (mean_ms / 1000):.0f}")
print(f"full_queue_wait_s = {room / (workers / (mean_ms / 1000)):.2f}")
print(f"room_for_300ms = {round(0.3 * workers / (mean_ms / 1000))}")
over = 100
print(f"seconds_to_fill = {room / (over - workers / (mean_ms / 1000)):.0f}")
print(f"refused_percent = {100 * (over - workers / (mean_ms / 1000)) / over:.0f}")
print(f"unbounded_wait_after_10_min_s = {(over - 80) * 600 / 80:.0f}")

serial = 0.1
for cores in (8,):
    print(f"amdahl_8 = {1 / (serial + (1 - serial) / cores):.1f}")
print(f"amdahl_limit = {1 / serial:.0f}")


def simulate(arrive_every_ms, jobs):
    free, finished, starts = [0.0] * workers, [], []
    for i in range(jobs):
        at = i * arrive_every_ms
        start = max(at, min(free))
        starts = [s for s in starts if s > at]
        if start > at and len(starts) >= room:
            finished.append(None)
            continue
        free[free.index(min(free))] = start + mean_ms
        if start > at:
            starts.append(start)
        finished.append(start - at)
    return finished


waits = simulate(10, 3000)
late = [w for w in waits[2000:] if w is not None]
assert 1150 <= max(late) <= 1250
refused = sum(w is None for w in waits[2000:]) / 1000
assert abs(refused - 0.2) < 0.01
