def largest_ordered(root):
    order, stack = [], [root] if root else []
    while stack:
        node = stack.pop()
        order.append(node)
        stack.extend(child for child in (node.left, node.right) if child)
    nothing = (0, float("inf"), float("-inf"))
    known, best = {None: nothing}, 0
    for node in reversed(order):
        left, right = known.pop(node.left, nothing), known.pop(node.right, nothing)
        if left and right and left[2] < node.val < right[1]:
            size = left[0] + right[0] + 1
            known[node] = (size, min(left[1], node.val), max(right[2], node.val))
            best = max(best, size)
        else:
            known[node] = None
    return best
