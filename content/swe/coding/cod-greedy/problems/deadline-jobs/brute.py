def most_jobs(jobs):
    best = (0, 0)
    for mask in range(1 << len(jobs)):
        picked = sorted((deadline, duration) for i, (duration, deadline) in enumerate(jobs) if mask >> i & 1)
        clock, fits = 0, True
        for deadline, duration in picked:
            clock += duration
            fits = fits and clock <= deadline
        if fits:
            best = max(best, (len(picked), -clock))
    return [best[0], -best[1]]
