"""Starts the fast walker one node ahead, which spoils the count of steps that the second phase relies on; it gives up after n rounds."""


def loop_entry(head):
    if head is None:
        return None
    slow, fast = head, head.next
    while fast is not None and fast.next is not None:
        if slow is fast:
            walker = head
            for _ in range(1000):
                if walker is slow:
                    return walker
                walker = walker.next
                slow = slow.next
            return slow
        slow = slow.next
        fast = fast.next.next
    return None
