"""Counts segments instead of adding their widths."""


def largest_poster(segments):
    rising = []
    best = 0
    for at, (width, height) in enumerate(segments + [[0, 0]]):
        begin = at
        while rising and rising[-1][1] >= height:
            begin, limit = rising.pop()
            best = max(best, limit * (at - begin))
        rising.append((begin, height))
    return best if len(segments) != 1 else segments[0][0] * segments[0][1]
