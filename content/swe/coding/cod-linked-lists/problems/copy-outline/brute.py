def copy_outline(head):
    nodes = []
    while head is not None:
        nodes.append(head)
        head = head.next
    copies = [RandomNode(node.val) for node in nodes]
    for i, node in enumerate(nodes):
        if i + 1 < len(copies):
            copies[i].next = copies[i + 1]
        for j, other in enumerate(nodes):
            if node.random is other:
                copies[i].random = copies[j]
    return copies[0] if copies else None
