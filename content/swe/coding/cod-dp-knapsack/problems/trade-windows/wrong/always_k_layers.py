"""Runs a layer for each allowed trade even where the days cannot hold so many: quadratic for large k."""


def best_profit(prices, k, fee, rest):
    n = len(prices)
    before = [0] * (n + 1)
    for _ in range(min(k, n)):
        cash, hold = [0] * (n + 1), float("-inf")
        for day in range(1, n + 1):
            hold = max(hold, before[max(day - rest - 1, 0)] - prices[day - 1])
            cash[day] = max(cash[day - 1], hold + prices[day - 1] - fee)
        before = cash
    return before[n]
