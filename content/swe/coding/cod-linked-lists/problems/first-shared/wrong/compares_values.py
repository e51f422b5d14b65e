"""Asks whether values are equal where it must ask whether nodes are the same."""


def first_shared(a, b):
    def nodes(head):
        found = []
        while head is not None and not any(head is old for old in found):
            found.append(head)
            head = head.next
        return found

    of_a = nodes(a)
    for node in nodes(b):
        for other in of_a:
            if node.val == other.val:
                return other
    return None
