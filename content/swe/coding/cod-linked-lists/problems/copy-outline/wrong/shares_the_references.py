"""Copies the chain but leaves the references pointing into the original."""


def copy_outline(head):
    dummy = RandomNode(0)
    tail = dummy
    while head is not None:
        tail.next = RandomNode(head.val, None, head.random)
        tail = tail.next
        head = head.next
    return dummy.next
