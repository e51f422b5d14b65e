"""Walks the tree by recursion, one call for each hop of a long chain."""


def floor_report(root):
    lines = []

    def visit(node, level):
        if node is None:
            return
        if level == len(lines):
            lines.append([0, 0, 0])
        line = lines[level]
        line[0] += 1
        line[1] += node.val
        line[2] = node.val
        visit(node.left, level + 1)
        visit(node.right, level + 1)

    visit(root, 0)
    return lines
