"""Takes the k largest separate rises, which cannot join two rises into one or drop the dip between them."""


def best_profit(prices, k, fee, rest):
    rises, start = [], None
    for day in range(1, len(prices)):
        if prices[day] > prices[day - 1]:
            start = prices[day - 1] if start is None else start
        if start is not None and (day + 1 == len(prices) or prices[day + 1] < prices[day]):
            rises.append(max(prices[day] - start - fee, 0))
            start = None
    return sum(sorted(rises, reverse=True)[: max(k, 0)])
