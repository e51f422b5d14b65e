def best_profit(prices, k, fee, rest):
    def best(first, left):
        if left <= 0:
            return 0
        most = 0
        for buy in range(first, len(prices)):
            for sell in range(buy + 1, len(prices)):
                most = max(most, prices[sell] - prices[buy] - fee + best(sell + rest + 1, left - 1))
        return most

    return best(0, k)
