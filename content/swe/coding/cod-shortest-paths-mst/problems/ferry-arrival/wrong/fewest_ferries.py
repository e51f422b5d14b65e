"""Searches by number of ferries and takes the first route that arrives."""

from collections import deque


def earliest_arrival(n, ferries, start, target, time):
    arrival = {start: time}
    queue = deque([start])
    while queue:
        at = queue.popleft()
        for a, b, period, offset, duration in ferries:
            if a == at and b not in arrival:
                arrival[b] = arrival[at] + (offset - arrival[at]) % period + duration
                queue.append(b)
    return arrival.get(target)
