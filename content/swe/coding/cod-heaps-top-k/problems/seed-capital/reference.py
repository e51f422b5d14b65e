from heapq import heappop, heappush


def seed_capital(projects, capital, rounds):
    ordered = sorted(projects)
    open_gains, at = [], 0
    for _ in range(rounds):
        while at < len(ordered) and ordered[at][0] <= capital:
            heappush(open_gains, -ordered[at][1])
            at += 1
        if not open_gains:
            break
        capital -= heappop(open_gains)
    return capital
