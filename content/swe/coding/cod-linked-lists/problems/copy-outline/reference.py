def copy_outline(head):
    if head is None:
        return None
    node = head
    while node is not None:
        node.next = RandomNode(node.val, node.next)
        node = node.next.next
    node = head
    while node is not None:
        if node.random is not None:
            node.next.random = node.random.next
        node = node.next.next
    copied = head.next
    node = head
    while node is not None:
        twin = node.next
        node.next = twin.next
        twin.next = node.next.next if node.next is not None else None
        node = node.next
    return copied
