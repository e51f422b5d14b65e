"""Returns the node that was first before the turn: the rest of its block is lost."""


def turn_blocks(head, k):
    dummy = ListNode(0, head)
    before, turn = dummy, True
    while True:
        last = before
        for _ in range(k):
            last = last.next
            if last is None:
                return head
        if turn:
            first, stop = before.next, last.next
            previous, node = stop, first
            while node is not stop:
                node.next, previous, node = previous, node, node.next
            before.next = last
            last = first
        before, turn = last, not turn
