def best_trail(root):
    parent, nodes = {}, []

    def walk(node, above):
        if node is not None:
            nodes.append(node)
            parent[node] = above
            walk(node.left, node)
            walk(node.right, node)

    def up(node):
        line = []
        while node is not None:
            line.append(node)
            node = parent[node]
        return line

    walk(root, None)
    best = (0, 0)
    for i, a in enumerate(nodes):
        for b in nodes[: i + 1]:
            of_a, of_b = up(a), up(b)
            while len(of_a) > 1 and len(of_b) > 1 and of_a[-2] is of_b[-2]:
                of_a.pop()
                of_b.pop()
            trail = of_a + of_b[:-1]
            found = (sum(node.val for node in trail), -len(trail))
            if best == (0, 0) or found > best:
                best = found
    return (best[0], -best[1])
