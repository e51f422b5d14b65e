"""Finds the copy of a reference by its value, so equal values collapse into one node."""


def copy_outline(head):
    dummy = RandomNode(0)
    tail, node, by_value = dummy, head, {}
    while node is not None:
        tail.next = RandomNode(node.val)
        tail = tail.next
        by_value[node.val] = tail
        node = node.next
    copy, node = dummy.next, head
    while node is not None:
        if node.random is not None:
            copy.random = by_value[node.random.val]
        copy, node = copy.next, node.next
    return dummy.next
