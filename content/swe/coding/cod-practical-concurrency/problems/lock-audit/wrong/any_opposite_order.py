"""Reports locks taken in opposite orders although nobody waits."""


def first_deadlock(events):
    held, order = {}, set()
    for at, (thread, kind, lock) in enumerate(events):
        mine = held.setdefault(thread, [])
        if kind == 1:
            for other in mine:
                order.add((other, lock))
                if (lock, other) in order:
                    return at
            mine.append(lock)
        elif lock in mine:
            mine.remove(lock)
    return -1
