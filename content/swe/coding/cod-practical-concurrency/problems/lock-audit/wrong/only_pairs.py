"""Sees two threads that wait for each other, and no longer circles."""


def first_deadlock(events):
    holder, line, waits = {}, {}, {}
    for at, (thread, kind, lock) in enumerate(events):
        if thread in waits:
            continue
        if kind == 1:
            if lock not in holder:
                holder[lock] = thread
                continue
            waits[thread] = lock
            line.setdefault(lock, []).append(thread)
            other = holder[lock]
            if other == thread or other in waits and holder[waits[other]] == thread:
                return at
        elif holder.get(lock) == thread:
            if line.get(lock):
                heir = line[lock].pop(0)
                holder[lock] = heir
                del waits[heir]
            else:
                del holder[lock]
    return -1
