"""Finds the place of each reference by a walk from the head: right, and quadratic."""


def copy_outline(head):
    nodes = []
    while head is not None:
        nodes.append(head)
        head = head.next
    copies = [RandomNode(node.val) for node in nodes]
    for i, node in enumerate(nodes):
        if i + 1 < len(copies):
            copies[i].next = copies[i + 1]
        if node.random is not None:
            j = 0
            while nodes[j] is not node.random:
                j += 1
            copies[i].random = copies[j]
    return copies[0] if copies else None
