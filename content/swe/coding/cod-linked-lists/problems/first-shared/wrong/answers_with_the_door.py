"""With a shared loop it always answers with the entry, though the routes may run together before it."""


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

    door_a, door_b = entry(a), entry(b)
    if (door_a is None) != (door_b is None):
        return None
    if door_a is None:
        x, y = a, b
        while x is not y:
            x = x.next if x is not None else b
            y = y.next if y is not None else a
        return x
    node = door_a
    while node is not door_b:
        node = node.next
        if node is door_a and node is not door_b:
            return None
    return door_b
