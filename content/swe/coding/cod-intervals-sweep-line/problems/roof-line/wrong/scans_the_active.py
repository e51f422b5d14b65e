"""Takes the maximum over all bids at each border: right, and quadratic."""


def roof_line(bids):
    line, before = [], 0
    for moment in sorted({x for bid in bids for x in bid[:2]}):
        top = 0
        for start, end, price in bids:
            if start <= moment < end and price > top:
                top = price
        if top != before:
            line.append([moment, top])
            before = top
    return line
