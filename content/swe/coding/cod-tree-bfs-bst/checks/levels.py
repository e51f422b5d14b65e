"""How much a walk holds: the queue of a level-order walk and the stack of a depth-first one, on full trees and on chains."""

from collections import deque


def full_children(node, n):
    return [child for child in (2 * node + 1, 2 * node + 2) if child < n]


def left_chain(node, n):
    return [node + 1] if node + 1 < n else []


def queue_peak(children, n):
    queue, peak, seen = deque([0]), 1, 0
    while queue:
        for _ in range(len(queue)):
            node = queue.popleft()
            seen += 1
            queue.extend(children(node, n))
            peak = max(peak, len(queue))
    assert seen == n
    return peak


def path_peak(children, n):
    """The longest path from the root, which is what a depth-first walk keeps."""
    depth, peak = {0: 1}, 1
    for node in range(n):
        for child in children(node, n):
            depth[child] = depth[node] + 1
            peak = max(peak, depth[child])
    return peak


for levels in range(1, 12):
    n = 2**levels - 1
    assert queue_peak(full_children, n) == max(1, 2 ** (levels - 1)) and path_peak(full_children, n) == levels

n = 2**20 - 1
print(f"nodes_of_twenty_levels = {n}")
print(f"queue_peak_of_twenty_levels = {queue_peak(full_children, n)}")
print(f"path_of_twenty_levels = {path_peak(full_children, n)}")
print(f"queue_peak_of_chain = {queue_peak(left_chain, 100000)}")
print(f"path_of_chain = {path_peak(left_chain, 100000)}")
