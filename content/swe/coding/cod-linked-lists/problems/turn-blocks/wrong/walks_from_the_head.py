"""Walks from the head to each block anew: right, and quadratic."""


def turn_blocks(head, k):
    dummy = ListNode(0, head)
    done, turn = 0, True
    while True:
        before = dummy
        for _ in range(done):
            before = before.next
        last = before
        for _ in range(k):
            last = last.next
            if last is None:
                return dummy.next
        if turn:
            first, stop = before.next, last.next
            previous, node = stop, first
            while node is not stop:
                node.next, previous, node = previous, node, node.next
            before.next = last
        done, turn = done + k, not turn
