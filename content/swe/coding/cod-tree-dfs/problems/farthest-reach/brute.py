def farthest_reach(root):
    if root is None:
        return []
    order, near = [root], {root: []}
    for node in order:
        for child in (node.left, node.right):
            if child is not None:
                order.append(child)
                near[node].append(child)
                near[child] = [node]
    out = []
    for start in order:
        far, queue = {start: 0}, [start]
        for node in queue:
            for other in near[node]:
                if other not in far:
                    far[other] = far[node] + 1
                    queue.append(other)
        out.append(max(far.values()))
    return out
