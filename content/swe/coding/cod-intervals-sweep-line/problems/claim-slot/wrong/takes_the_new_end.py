"""Ends the merged block where the slot ends, although an old block may reach further."""


def claim_slot(taken, slot):
    start, end = slot
    before, after = [], []
    for block in taken:
        if block[1] < start:
            before.append(block)
        elif block[0] > end:
            after.append(block)
        else:
            start = min(start, block[0])
    return before + [[start, end]] + after
