"""Lets a lower segment begin at its own edge instead of where the taller ones began."""


def largest_poster(segments):
    rising = []
    at = best = 0
    for width, height in segments + [[0, 0]]:
        while rising and rising[-1][1] >= height:
            begin, limit = rising.pop()
            best = max(best, limit * (at - begin))
        rising.append((at, height))
        at += width
    return best
