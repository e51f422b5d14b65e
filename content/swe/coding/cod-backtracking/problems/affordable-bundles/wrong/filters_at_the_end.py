"""Makes all bundles and throws most of them away."""


def affordable_bundles(prices, budget):
    prices = sorted(prices)
    bundles, chosen = [], []

    def extend(start):
        if sum(chosen) <= budget:
            bundles.append(chosen[:])
        for i in range(start, len(prices)):
            if i > start and prices[i] == prices[i - 1]:
                continue
            chosen.append(prices[i])
            extend(i + 1)
            chosen.pop()

    extend(0)
    return bundles
