"""Seats, holds, waiting rooms: a discrete simulation never oversells; rates from conversion and patience."""
import random

seats, people, per = 80_000, 5e6, 2.2
orders = seats / per
print(f"orders_thousands = {orders / 1e3}")
print(f"chance_percent = {100 * orders / people}")
print(f"order_rate = {orders / (20 * 60)}")
admit = orders / (20 * 60) / 0.6
print(f"admit_rate = {admit}")
print(f"admitted_thousands = {orders / 0.6 / 1e3}")
print(f"inside_thousands = {admit * 240 / 1e3}")
print(f"holds_live = {orders / (20 * 60) / 0.75 * 120}")
print(f"holds_live_thousands = {orders / (20 * 60) / 0.75 * 120 / 1e3}")
print(f"arrive_thousands = {people / 60 / 1e3}")
print(f"poll_thousands = {people / 30 / 1e3}")
print(f"closed_millions = {(people - 3 * orders / 0.6) / 1e6}")
print(f"room_thousands = {3 * orders / 0.6 / 1e3}")
print(f"room_poll_thousands = {3 * orders / 0.6 / 30 / 1e3}")
print(f"bot_share_percent = {100 * 200_000 / (200_000 + 2e6)}")
print(f"bot_first_percent = {100 * min(1, 200_000 / (orders / 0.6))}")
print(f"bot_after_percent = {100 * 10_000 / (10_000 + 2e6)}")


class Seats:
    """One record a seat; each change is a compare-and-set on the record."""
    def __init__(self, n):
        self.state = [("free", None, 0.0)] * n

    def hold(self, seat, who, now, ttl):
        kind, _, until = self.state[seat]
        if kind == "free" or kind == "held" and until <= now:
            self.state[seat] = ("held", who, now + ttl)
            return True
        return False

    def pay(self, seat, who, now):
        kind, owner, until = self.state[seat]
        if kind == "held" and owner == who and until > now:
            self.state[seat] = ("sold", who, 0.0)
            return True
        return False


def run(seed, n=60, buyers=400, safe=True):
    r = random.Random(seed)
    s, sold = Seats(n), []
    events = []
    for b in range(buyers):
        t = r.uniform(0, 100)
        events.append((t, b, "hold"))
    events.sort()
    refunds = 0
    seat_of = {}
    i = 0
    while i < len(events):
        events[i:] = sorted(events[i:])
        t, b, what = events[i]
        i += 1
        if what == "hold":
            seat = r.randrange(n)
            if s.hold(seat, b, t, 8):
                seat_of[b] = seat
                if r.random() < 0.75:
                    events.append((t + r.expovariate(1 / 4), b, "pay"))  # some come after eight
        else:
            if safe:
                if s.pay(seat_of[b], b, t):
                    sold.append((seat_of[b], b))
                else:
                    refunds += 1
            else:
                s.state[seat_of[b]] = ("sold", b, 0.0)
                sold.append((seat_of[b], b))  # trusts the hold of some minutes ago
    return sold, refunds


over_safe = over_naive = 0
for seed in range(60):
    sold, _ = run(seed)
    over_safe += len(sold) - len({x for x, _ in sold})
    naive, _ = run(seed, safe=False)
    over_naive += len(naive) - len({x for x, _ in naive})
assert over_safe == 0 and over_naive > 0
print(f"oversold_with_check = {over_safe}")
print(f"oversold_naive_mean = {over_naive / 60}")

# q4: 12,000 seats, 1.5 per order, 70 % of the holds end in payment, a hold lasts 3 min if paid, 6 if not
print(f"q4_orders_thousands = {12_000 / 1.5 / 1e3:g}")
hold_mean = 0.7 * 3 + 0.3 * 6
print(f"q4_hold_mean_min = {hold_mean}")
rate = 12_000 / 1.5 / 15
print(f"q4_order_rate_min = {rate}")
print(f"q4_hold_rate_min = {rate / 0.7}")
print(f"q4_live_holds = {rate / 0.7 * hold_mean}")
print(f"q4_live_seats = {rate / 0.7 * hold_mean * 1.5}")
print(f"q4_blocked_percent = {100 * rate / 0.7 * hold_mean * 1.5 / 12_000}")
long = 0.7 * 3 + 0.3 * 20
print(f"q4_long_seats = {rate / 0.7 * long * 1.5}")
print(f"q4_long_percent = {100 * rate / 0.7 * long * 1.5 / 12_000}")
print(f"q4_return_percent = {100 * 0.3 * 6 / hold_mean}")
print(f"q4_return_seats = {rate / 0.7 * 0.3 * 6 * 1.5}")


def first_without_seat(limit, step=0.01):
    """Minute at which every seat is held or sold, if holds begin evenly from minute 0."""
    per_step = rate / 0.7 * 1.5 * step
    for i in range(round(15 / step) + 1):
        back = 0.3 * per_step * max(0, i - round(limit / step))
        if i * per_step - back >= 12_000:
            return i * step
    return None


print(f"q4_short_full_min = {first_without_seat(6)}")
print(f"q4_long_full_min = {first_without_seat(20)}")
# q10: 30,000 seats, 2 per order, 1.2 million people
o = 30_000 / 2
print(f"q10_orders_thousands = {o / 1e3:g}")
print(f"q10_needed_thousands = {o / 0.5 / 1e3:g}")
print(f"q10_low_thousands = {o / 0.35 / 1e3}")
print(f"q10_low_min = {o / 0.35 / (o / 0.5 / 15)}")
print(f"q10_admit_min = {o / 0.5 / 15}")
print(f"q10_inside = {o / 0.5 / 15 * 5}")
print(f"q10_chance_percent = {100 * o / 1.2e6}")
print(f"q10_room_thousands = {2 * o / 0.5 / 1e3:g}")
print(f"q10_polls_all_thousands = {1.2e6 / 10 / 1e3:g}")
print(f"q10_polls_room_thousands = {2 * o / 0.5 / 30 / 1e3:g}")
print(f"q10_wait_last_h = {1.2e6 / (o / 0.5 / 15) / 60}")
print(f"q10_bots_fifo_percent = {100 * min(1, 40_000 / (o / 0.5))}")
print(f"q10_bots_draw_percent = {100 * 40_000 / 1.2e6}")
print(f"q10_bots_verified_percent = {100 * 2_000 / (1.16e6 + 2_000)}")
print(f"q10_bots_seats = {30_000 * 2_000 / (1.16e6 + 2_000)}")
print(f"q10_bots_draw_seats = {30_000 * 40_000 / 1.2e6:g}")
# q12: allotments
print(f"q12_stuck = {8_000 * 0.4 + 6_000 * 0.25:g}")
print(f"q12_stuck_percent = {100 * (8_000 * 0.4 + 6_000 * 0.25) / 20_000}")
print(f"q12_calls_s = {14_000 / 2 / 1200 / 0.6}")
print(f"q12_ms = {80 + 4}")
print(f"q12_row_rate = {1000 / 84}")
