def largest_poster(segments):
    n = len(segments)
    best = 0
    for i in range(n):
        for j in range(i, n):
            part = segments[i : j + 1]
            best = max(best, sum(width for width, _ in part) * min(height for _, height in part))
    return best
