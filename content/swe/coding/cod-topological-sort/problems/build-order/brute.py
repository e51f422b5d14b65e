def build_order(n, needs):
    done = []
    while len(done) < n:
        free = [t for t in range(n) if t not in done and all(before in done for task, before in needs if task == t)]
        if not free:
            return []
        done.append(min(free))
    return done
