def thin_runs(values, k):
    write = run = 0
    previous = None
    for read in range(len(values)):
        value = values[read]
        run = run + 1 if value == previous else 1
        previous = value
        if run <= k:
            values[write] = value
            write += 1
    return write
