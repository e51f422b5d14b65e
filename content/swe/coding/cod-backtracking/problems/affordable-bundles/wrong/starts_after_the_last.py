"""Continues behind the start of its own level instead of behind the article taken."""


def affordable_bundles(prices, budget):
    prices = sorted(prices)
    bundles, chosen = [], []

    def extend(start, left):
        bundles.append(chosen[:])
        for i in range(start, len(prices)):
            if prices[i] > left:
                break
            if i > start and prices[i] == prices[i - 1]:
                continue
            chosen.append(prices[i])
            extend(start + 1, left - prices[i])
            chosen.pop()

    if budget >= 0:
        extend(0, budget)
    return bundles
