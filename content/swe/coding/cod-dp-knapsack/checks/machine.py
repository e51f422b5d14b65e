"""Trading as a machine of states: against brute force, the bound on trades, and the order of updates."""

import random
from functools import lru_cache


def brute(prices, k, fee, rest):
    def best(first, left):
        if left == 0:
            return 0
        found = 0
        for buy in range(first, len(prices)):
            for sell in range(buy + 1, len(prices)):
                found = max(found, prices[sell] - prices[buy] - fee + best(sell + rest + 1, left - 1))
        return found

    return best(0, k)


def layers(prices, k, fee, rest):
    n, steps = len(prices), 0
    before = [0] * (n + 1)
    for _ in range(k):
        cash, hold = [0] * (n + 1), float("-inf")
        for day in range(1, n + 1):
            steps += 1
            hold = max(hold, before[max(day - rest - 1, 0)] - prices[day - 1])
            cash[day] = max(cash[day - 1], hold + prices[day - 1] - fee)
        before = cash
    return before[n], steps


draw = random.Random(4)
for _ in range(1500):
    prices = [draw.randint(0, 9) for _ in range(draw.randint(1, 8))]
    k, fee, rest = draw.randint(0, 4), draw.randint(0, 3), draw.randint(0, 3)
    assert layers(prices, k, fee, rest)[0] == brute(prices, k, fee, rest)
    room = (len(prices) + rest) // (rest + 2)
    assert brute(prices, room, fee, rest) == brute(prices, room + 2, fee, rest)

print(f"trades_that_fit_10_0 = {(10 + 0) // 2}")
print(f"trades_that_fit_10_3 = {(10 + 3) // 5}")
print(f"trades_that_fit_2500_1 = {(2500 + 1) // 3}")
print(f"layer_steps_2500 = {2500 * 1000}")

print(f"hand_profit = {layers([3, 8, 4, 9, 2, 7], 2, 1, 1)[0]}")
print(f"hand_profit_free = {layers([3, 8, 4, 9, 2, 7], 2, 0, 0)[0]}")


def three_states(prices):
    """No limit, no fee, one day of rest after a sale."""
    idle, hold, sold = 0, float("-inf"), float("-inf")
    for price in prices:
        idle, hold, sold = max(idle, sold), max(hold, idle - price), hold + price
    return max(idle, sold)


def one_by_one(prices):
    """The same lines, one after the other."""
    idle, hold, sold = 0, float("-inf"), float("-inf")
    for price in prices:
        idle = max(idle, sold)
        hold = max(hold, idle - price)
        sold = hold + price
    return max(idle, sold)


for _ in range(2000):
    prices = [draw.randint(0, 9) for _ in range(draw.randint(0, 9))]
    assert three_states(prices) == brute(prices, len(prices), 0, 1)
print(f"rest_right = {three_states([1, 5, 2, 6])}")
print(f"rest_wrong = {one_by_one([1, 5, 2, 6])}")


def shortest_fault():
    from itertools import product

    for n in range(1, 6):
        for prices in product(range(1, 5), repeat=n):
            if three_states(prices) != one_by_one(prices):
                return list(prices)


print(f"shortest_fault_days = {len(shortest_fault())}")


# the worked machine: a pump that needs one hour of warming up, runs at a gain, and may stop at once
def pump(gains, warm):
    off, warming, running = 0, float("-inf"), float("-inf")
    for gain in gains:
        off, warming, running = max(off, warming, running), max(off, running) - warm, max(warming, running) + gain
    return max(off, warming, running)


def pump_brute(gains, warm):
    best = float("-inf")

    def walk(hour, state, total):
        nonlocal best
        if hour == len(gains):
            best = max(best, total)
            return
        walk(hour + 1, "off", total)
        if state in ("off", "running"):
            walk(hour + 1, "warming", total - warm)
        if state in ("warming", "running"):
            walk(hour + 1, "running", total + gains[hour])

    walk(0, "off", 0)
    return best


for _ in range(400):
    gains = [draw.randint(-5, 6) for _ in range(draw.randint(0, 7))]
    warm = draw.randint(0, 4)
    assert pump(gains, warm) == pump_brute(gains, warm)
print(f"pump_hand = {pump([-1, 4, -3, 5, 2], 2)}")


# capped goal: subsets with at most `people` and at least `goal`
def plans(crews, gains, people, goal):
    ways = [[0] * (goal + 1) for _ in range(people + 1)]
    ways[0][0] = 1
    for crew, gain in zip(crews, gains):
        for used in range(people - crew, -1, -1):
            for got in range(goal, -1, -1):
                if ways[used][got]:
                    ways[used + crew][min(got + gain, goal)] += ways[used][got]
    return sum(row[goal] for row in ways)


for _ in range(500):
    n = draw.randint(0, 6)
    crews, gains = [draw.randint(1, 4) for _ in range(n)], [draw.randint(0, 5) for _ in range(n)]
    people, goal = draw.randint(0, 8), draw.randint(0, 8)
    right = 0
    for chosen in range(1 << n):
        at = [i for i in range(n) if chosen >> i & 1]
        right += sum(crews[i] for i in at) <= people and sum(gains[i] for i in at) >= goal
    assert plans(crews, gains, people, goal) == right
print(f"plans_hand = {plans([2, 2, 3], [3, 4, 5], 5, 7)}")
print(f"capped_states = {101 * 101}")
print(f"uncapped_states = {101 * (100 * 100 + 1)}")
