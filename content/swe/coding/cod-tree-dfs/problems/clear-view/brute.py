def clear_view(root):
    out = []

    def walk(node, above):
        if node is not None:
            if all(node.val >= value for value in above):
                out.append(node.val)
            walk(node.left, above + [node.val])
            walk(node.right, above + [node.val])

    walk(root, [])
    return out
