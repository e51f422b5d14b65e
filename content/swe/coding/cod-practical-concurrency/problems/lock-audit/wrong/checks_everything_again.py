"""Searches the whole graph for a circle after each event."""


def first_deadlock(events):
    holder, line, waits = {}, {}, {}
    for at, (thread, kind, lock) in enumerate(events):
        if thread in waits:
            continue
        if kind == 1:
            if lock not in holder:
                holder[lock] = thread
            else:
                waits[thread] = lock
                line.setdefault(lock, []).append(thread)
        elif holder.get(lock) == thread:
            if line.get(lock):
                heir = line[lock].pop(0)
                holder[lock] = heir
                del waits[heir]
            else:
                del holder[lock]
        state = {}
        for first in waits:
            path, here = [], first
            while here in waits and here not in state:
                state[here] = first
                path.append(here)
                here = holder[waits[here]]
            if here in state and state[here] == first and here in path:
                return at
    return -1
