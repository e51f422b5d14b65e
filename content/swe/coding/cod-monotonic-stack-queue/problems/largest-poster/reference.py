def largest_poster(segments):
    rising = []
    at = best = 0
    for width, height in segments + [[0, 0]]:
        begin = at
        while rising and rising[-1][1] >= height:
            begin, limit = rising.pop()
            best = max(best, limit * (at - begin))
        rising.append((begin, height))
        at += width
    return best
