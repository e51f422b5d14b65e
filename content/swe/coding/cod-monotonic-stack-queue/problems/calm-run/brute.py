def calm_run(readings, tolerance):
    n = len(readings)
    best = [0, 0]
    for i in range(n):
        for j in range(i + 1, n + 1):
            if max(readings[i:j]) - min(readings[i:j]) <= tolerance and j - i > best[1]:
                best = [i, j - i]
    return best
