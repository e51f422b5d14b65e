"""Buys from the cash of the day before, whatever the rest demands."""


def best_profit(prices, k, fee, rest):
    n = len(prices)
    before = [0] * (n + 1)
    for _ in range(min(k, n)):
        cash, hold = [0] * (n + 1), float("-inf")
        for day in range(1, n + 1):
            hold = max(hold, before[day - 1] - prices[day - 1])
            cash[day] = max(cash[day - 1], hold + prices[day - 1] - fee)
        before = cash
    return before[n]
