"""Takes two entries into one loop for two loops, and says that nothing is shared."""


def first_shared(a, b):
    def entry(head):
        slow = fast = head
        while fast is not None and fast.next is not None:
            slow, fast = slow.next, fast.next.next
            if slow is fast:
                while head is not slow:
                    head, slow = head.next, slow.next
                return head
        return None

    def length(node, end):
        steps = 0
        while node is not end:
            node, steps = node.next, steps + 1
        return steps

    door_a, door_b = entry(a), entry(b)
    if door_a is not door_b:
        return None
    ahead = length(a, door_a) - length(b, door_b)
    for _ in range(ahead):
        a = a.next
    for _ in range(-ahead):
        b = b.next
    while a is not b:
        a, b = a.next, b.next
    return a
