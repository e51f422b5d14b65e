"""Turns an incomplete block at the end as well, if its turn has come."""


def turn_blocks(head, k):
    dummy = ListNode(0, head)
    before, turn = dummy, True
    while before.next is not None:
        first = before.next
        previous, node, steps = None, first, 0
        while node is not None and steps < k:
            following = node.next
            if turn:
                node.next = previous
            previous, node, steps = node, following, steps + 1
        if turn:
            before.next = previous
            first.next = node
            before = first
        else:
            before = previous
        turn = not turn
    return dummy.next
