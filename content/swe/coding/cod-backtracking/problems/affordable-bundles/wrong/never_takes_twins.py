"""Compares with the article before, whoever took it, so equal prices never come together."""


def affordable_bundles(prices, budget):
    prices = sorted(prices)
    bundles, chosen = [], []

    def extend(start, left):
        bundles.append(chosen[:])
        for i in range(start, len(prices)):
            if prices[i] > left:
                break
            if i > 0 and prices[i] == prices[i - 1]:
                continue
            chosen.append(prices[i])
            extend(i + 1, left - prices[i])
            chosen.pop()

    if budget >= 0:
        extend(0, budget)
    return bundles
