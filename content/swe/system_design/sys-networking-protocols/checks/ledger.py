"""Round trips to the first byte, counted by walking through the messages of each handshake, one one-way delay a message."""
import random

RTT, HOP, RADIO, THINK, MISS = 80, 70, 100, 40, 2 * 30  # ms

# One letter is one flight: c from the client, s from the server. A flight leaves when the one before has arrived.
FLIGHTS = {
    "dns": "cs",
    "tcp": "cs",  # SYN, SYN-ACK; the ACK travels with the next flight
    "tls13": "cs",  # ClientHello, server's Finished; the client's Finished travels with the request
    "tls12": "cscs",
    "quic": "cs",  # transport and TLS 1.3 in one exchange
    "request": "cs",
}


def ms(steps, rtt):
    time, side = 0.0, "c"
    for step in steps:
        for flight in FLIGHTS[step]:
            assert flight == side, "a side cannot answer what it has not received"
            time, side = time + rtt / 2, "s" if side == "c" else "c"
    return time


h2 = ms(["tcp", "tls13", "request"], RTT)
h3 = ms(["quic", "request"], RTT)
h3_zero = ms(["request"], RTT)  # resumed: the request leaves with the first flight
h2_zero = ms(["tcp", "request"], RTT)
old = ms(["tcp", "tls12", "request"], RTT)
for name, value in {"old": old, "h2": h2, "h3": h3, "h2_zero": h2_zero, "h3_zero": h3_zero}.items():
    print(f"{name}_trips = {value / RTT:g}")
    print(f"{name}_ms = {value:g}")
print(f"h3_with_dns_ms = {h3 + ms(['dns'], RTT):g}")
print(f"h2_with_dns_ms = {h2 + ms(['dns'], RTT):g}")

# ---- the cold page: radio, name, redirect over plain HTTP, connection, request through an edge to a far origin
radio = RADIO
name = ms(["dns"], RTT) + MISS
redirect = ms(["tcp", "request"], RTT)
connect = ms(["tcp", "tls13"], RTT)
page = ms(["request"], RTT) + ms(["request"], HOP) + THINK
cold = radio + name + redirect + connect + page
print(f"name_ms = {name:g}")
print(f"redirect_ms = {redirect:g}")
print(f"connect_ms = {connect:g}")
print(f"page_ms = {page:g}")
print(f"cold_ms = {cold:g}")
phone_trips = (ms(["dns"], RTT) + redirect + connect + ms(["request"], RTT)) / RTT
print(f"phone_trips = {phone_trips:g}")
no_redirect = cold - redirect
quic = no_redirect - (h2 - h3)
zero = quic - (h3 - h3_zero)
warm_name = zero - MISS
print(f"no_redirect_ms = {no_redirect:g}")
print(f"quic_ms = {quic:g}")
print(f"quic_saves_ms = {h2 - h3:g}")
print(f"zero_ms = {zero:g}")
print(f"warm_name_ms = {warm_name:g}")
print(f"three_save_ms = {cold - zero:g}")
print(f"three_save_percent = {100 * (cold - zero) / cold}")
print(f"first_time_ms = {quic - MISS:g}")
print(f"cold_h3_ms = {cold - (h2 - h3):g}")
print(f"cold_origin_extra_ms = {ms(['tcp', 'tls13'], HOP):g}")
print(f"cold_origin_total_ms = {cold + ms(['tcp', 'tls13'], HOP):g}")
no_edge = radio + name + redirect * (RTT + HOP) / RTT + connect * (RTT + HOP) / RTT + ms(["request"], RTT + HOP) + THINK
print(f"no_edge_ms = {no_edge:g}")
print(f"edge_saves_ms = {no_edge - cold:g}")
print(f"reused_ms = {page:g}")
print(f"edge_cached_saves_ms = {ms(['request'], HOP) + THINK:g}")
assert zero == radio + name + page, "everything but radio, name and page has gone"

# sensitivity: each figure at half the round trip
half = 40
print(f"cold_at_half_ms = {radio + ms(['dns'], half) + MISS + ms(['tcp', 'request'], half) + ms(['tcp', 'tls13'], half) + ms(['request'], half) + ms(['request'], HOP) + THINK:g}")
print(f"amplification_bytes = {3 * 1200}")
print(f"amplification_two_bytes = {3 * 2 * 1200}")
hello = 1184 + 32  # ML-KEM-768 key and X25519 key
print(f"hybrid_share_bytes = {hello}")
assert hello > 1200, "does not fit one Initial datagram"
# ---- lost first packet
timer, waits = 1.0, []
for _ in range(3):
    waits.append(timer if not waits else waits[-1] + timer)
    timer *= 2
print(f"syn_first_bump_s = {waits[0]:g}")
print(f"syn_second_bump_s = {waits[1]:g}")
print(f"syn_both_lost_percent = {100 * 0.02**2}")
random.seed(11)
total, late, n = 0.0, 0, 400_000
for _ in range(n):
    wait, extra = 1.0, 0.0
    while random.random() < 0.02:
        extra, wait = extra + wait, wait * 2
    total, late = total + extra, late + (extra >= 1)
exact = 0.02 / (1 - 2 * 0.02)
assert abs(total / n / exact - 1) < 0.05 and abs(late / n - 0.02) < 0.001
print(f"first_packet_mean_ms = {exact * 1e3}")
