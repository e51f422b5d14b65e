"""Frees a lock on release and leaves those who wait for it waiting."""


def first_deadlock(events):
    holder, waits = {}, {}
    for at, (thread, kind, lock) in enumerate(events):
        if thread in waits:
            continue
        if kind == 1:
            if lock not in holder:
                holder[lock] = thread
                continue
            waits[thread] = lock
            other, steps = holder[lock], 0
            while other != thread and other in waits and waits[other] in holder and steps < len(waits):
                other, steps = holder[waits[other]], steps + 1
            if other == thread:
                return at
        elif holder.get(lock) == thread:
            del holder[lock]
    return -1
