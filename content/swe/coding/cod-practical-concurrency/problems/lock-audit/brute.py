def first_deadlock(events):
    owner, queues = {}, {}
    for at, (thread, kind, lock) in enumerate(events):
        waiting = {t for queue in queues.values() for t in queue}
        if thread in waiting:
            continue
        if kind == 1 and lock in owner:
            queues.setdefault(lock, []).append(thread)
        elif kind == 1:
            owner[lock] = thread
        elif owner.get(lock) == thread:
            del owner[lock]
            if queues.get(lock):
                owner[lock] = queues[lock].pop(0)
        edges = {t: owner[l] for l, queue in queues.items() for t in queue}
        for first in edges:
            seen, here = set(), first
            while here in edges and here not in seen:
                seen.add(here)
                here = edges[here]
            if here in seen:
                return at
    return -1
