def spare_minutes(minutes, needs):
    """Delays each task minute by minute until the whole takes longer."""
    n = len(minutes)

    def end_of_all(delays):
        finish = [None] * n
        for _ in range(n):
            for task in range(n):
                before = [finish[b] for t, b in needs if t == task]
                if None not in before and finish[task] is None:
                    finish[task] = max(before, default=0) + delays[task] + minutes[task]
        return None if None in finish else max(finish, default=0)

    end = end_of_all([0] * n)
    if end is None:
        return []
    spare = []
    for task in range(n):
        late, step = 0, 1
        while step < 2 * (end + 2):
            step *= 2
        while step:
            if end_of_all([late + step if t == task else 0 for t in range(n)]) == end:
                late += step
            step //= 2
        spare.append(late)
    return spare
