def repeated_parts(root):
    number, count = {}, []      # (value, left part, right part) -> part
    part = {}
    stack = [(root, False)]
    while stack:
        node, done = stack.pop()
        if node is None:
            continue
        if not done:
            stack += [(node, True), (node.right, False), (node.left, False)]
            continue
        left = part[node.left] if node.left is not None else -1
        right = part[node.right] if node.right is not None else -1
        key = (node.val, left, right)
        if key not in number:
            number[key] = len(count)
            count.append(0)
        part[node] = number[key]
        count[number[key]] += 1
    repeated = 0
    for times in count:
        if times > 1:
            repeated += 1
    return repeated
