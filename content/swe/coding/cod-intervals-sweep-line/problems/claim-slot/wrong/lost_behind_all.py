"""Puts the slot in only when it meets a later block, so a slot behind all others is lost."""


def claim_slot(taken, slot):
    start, end = slot
    out, placed = [], False
    for block in taken:
        if block[1] < start:
            out.append(block)
        elif block[0] > end:
            if not placed:
                out.append([start, end])
                placed = True
            out.append(block)
        else:
            start, end = min(start, block[0]), max(end, block[1])
    return out if placed or not taken else out + ([[start, end]] if taken[-1][1] >= start else [])
