"""Remembers values instead of nodes, so a value that comes twice looks like a loop."""


def loop_entry(head):
    seen = {}
    node = head
    while node is not None:
        if node.val in seen:
            return seen[node.val]
        seen[node.val] = node
        node = node.next
    return None
