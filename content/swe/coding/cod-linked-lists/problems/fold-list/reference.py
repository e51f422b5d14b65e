def fold_list(head):
    if head is None:
        return None
    slow = fast = head
    while fast.next is not None and fast.next.next is not None:
        slow = slow.next
        fast = fast.next.next
    back, slow.next = slow.next, None
    turned = None
    while back is not None:
        back.next, turned, back = turned, back, back.next
    front = head
    while turned is not None:
        following = turned.next
        turned.next = front.next
        front.next = turned
        front, turned = turned.next, following
    return head
