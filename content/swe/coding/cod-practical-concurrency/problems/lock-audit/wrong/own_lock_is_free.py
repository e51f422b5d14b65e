"""Lets a thread take a lock again that it holds."""


def first_deadlock(events):
    holder, line, waits = {}, {}, {}
    for at, (thread, kind, lock) in enumerate(events):
        if thread in waits:
            continue
        if kind == 1:
            if holder.get(lock, thread) == thread:
                holder[lock] = thread
                continue
            waits[thread] = lock
            line.setdefault(lock, []).append(thread)
            other = holder[lock]
            while other != thread and other in waits:
                other = holder[waits[other]]
            if other == thread:
                return at
        elif holder.get(lock) == thread:
            if line.get(lock):
                heir = line[lock].pop(0)
                holder[lock] = heir
                del waits[heir]
            else:
                del holder[lock]
    return -1
