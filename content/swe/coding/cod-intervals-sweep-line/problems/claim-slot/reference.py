def claim_slot(taken, slot):
    start, end = slot
    before, after = [], []
    for block in taken:
        if block[1] < start:
            before.append(block)
        elif block[0] > end:
            after.append(block)
        else:
            start, end = min(start, block[0]), max(end, block[1])
    return before + [[start, end]] + after
