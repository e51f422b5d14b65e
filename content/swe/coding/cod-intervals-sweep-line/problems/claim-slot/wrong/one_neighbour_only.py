"""Merges with the first block it meets and keeps the others as they are."""


def claim_slot(taken, slot):
    start, end = slot
    before, after, merged = [], [], False
    for block in taken:
        if block[1] < start:
            before.append(block)
        elif block[0] > end or merged:
            after.append(block)
        else:
            start, end, merged = min(start, block[0]), max(end, block[1]), True
    return before + [[start, end]] + after
