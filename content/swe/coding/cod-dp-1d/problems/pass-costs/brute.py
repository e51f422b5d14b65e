def cheapest_passes(days, passes):
    def go(left):
        if not left:
            return 0
        prices = [go([day for day in left if day >= left[0] + span]) for span, _ in passes]
        prices = [rest + price for rest, (_, price) in zip(prices, passes) if rest >= 0]
        return min(prices, default=-1)

    return go(sorted(set(days)))
