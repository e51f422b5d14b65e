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
    if (door_a is None) != (door_b is None):
        return None
    if door_a is not door_b:
        node = door_a.next
        while node is not door_a and node is not door_b:
            node = node.next
        return door_b if node is door_b else None
    ahead = length(a, door_a) - length(b, door_b)
    for _ in range(ahead):
        a = a.next
    for _ in range(-ahead):
        b = b.next
    while a is not b and a is not door_a:
        a, b = a.next, b.next
    return a if a is b else None
