def best_profit(prices, k, fee, rest):
    n = len(prices)
    if k <= 0 or n < 2:
        return 0
    if k >= (n + rest) // (rest + 2):
        cash, hold = [0] * (n + 1), -prices[0]
        for day in range(1, n + 1):
            price = prices[day - 1]
            hold = max(hold, cash[max(day - rest - 1, 0)] - price)
            cash[day] = max(cash[day - 1], hold + price - fee)
        return cash[n]
    before = [0] * (n + 1)
    for _ in range(k):
        cash, hold = [0] * (n + 1), -prices[0]
        for day in range(1, n + 1):
            price = prices[day - 1]
            hold = max(hold, before[max(day - rest - 1, 0)] - price)
            cash[day] = max(cash[day - 1], hold + price - fee)
        before = cash
    return before[n]
