def loop_entry(head):
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow = slow.next
        fast = fast.next.next
        if slow is fast:
            walker = head
            while walker is not slow:
                walker = walker.next
                slow = slow.next
            return walker
    return None
