"""Lets the slow walker go to the start of the second half and cuts behind it, so even lengths split unevenly."""


def fold_list(head):
    if head is None:
        return None
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow = slow.next
        fast = fast.next.next
    back, slow.next = slow.next, None
    turned = None
    while back is not None:
        back.next, turned, back = turned, back, back.next
    front = head
    while turned is not None and front.next is not None:
        following = turned.next
        turned.next = front.next
        front.next = turned
        front, turned = turned.next.next, following
        if front is None:
            break
    return head
