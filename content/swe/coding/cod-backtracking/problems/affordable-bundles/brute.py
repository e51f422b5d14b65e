def affordable_bundles(prices, budget):
    found = set()
    for mask in range(1 << len(prices)):
        bundle = sorted(price for i, price in enumerate(prices) if mask >> i & 1)
        if sum(bundle) <= budget:
            found.add(tuple(bundle))
    return [list(bundle) for bundle in sorted(found)]
