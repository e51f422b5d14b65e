"""Returns the second node of the woven list without taking the two lists apart."""


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
    return head.next
