def roof_line(bids):
    line, before = [], 0
    for moment in sorted({x for bid in bids for x in bid[:2]}):
        price = max((p for start, end, p in bids if start <= moment < end), default=0)
        if price != before:
            line.append([moment, price])
            before = price
    return line
