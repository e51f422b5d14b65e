def nodes_in_order(root):
    stack, node = [], root
    while stack or node:
        while node:
            stack.append(node)
            node = node.left
        node = stack.pop()
        yield node
        node = node.right


def exchanged_pair(root):
    first = second = before = None
    for node in nodes_in_order(root):
        if before and before.val >= node.val:
            if first is None:
                first = before
            second = node
        before = node
    if first is None:
        return []
    last = None
    for node in nodes_in_order(root):
        key = second.val if node is first else first.val if node is second else node.val
        if last is not None and last >= key:
            return None
        last = key
    return sorted([first.val, second.val])
