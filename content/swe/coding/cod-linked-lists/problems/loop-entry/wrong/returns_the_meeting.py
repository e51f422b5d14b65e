"""Returns the node where the two walkers meet, which is on the loop but seldom its entry."""


def loop_entry(head):
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow = slow.next
        fast = fast.next.next
        if slow is fast:
            return slow
    return None
