"""Keeps the visited nodes in a list and searches it at each step: right, and quadratic."""


def loop_entry(head):
    seen = []
    node = head
    while node is not None:
        for old in seen:
            if old is node:
                return node
        seen.append(node)
        node = node.next
    return None
