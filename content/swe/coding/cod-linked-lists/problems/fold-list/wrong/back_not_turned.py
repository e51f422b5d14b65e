"""Merges the second half in its old order."""


def fold_list(head):
    if head is None:
        return None
    slow = fast = head
    while fast.next is not None and fast.next.next is not None:
        slow = slow.next
        fast = fast.next.next
    back, slow.next = slow.next, None
    front = head
    while back is not None:
        following = back.next
        back.next = front.next
        front.next = back
        front, back = back.next, following
    return head
