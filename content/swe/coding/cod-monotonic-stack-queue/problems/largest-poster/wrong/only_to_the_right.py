"""Lets each height run to the right only."""


def largest_poster(segments):
    waiting = []
    best = at = 0
    for width, height in segments + [[0, -1]]:
        while waiting and waiting[-1][1] > height:
            begin, limit = waiting.pop()
            best = max(best, limit * (at - begin))
        waiting.append((at, height))
        at += width
    return best
