def first_shared(a, b):
    def nodes(head):
        found = []
        while head is not None and not any(head is old for old in found):
            found.append(head)
            head = head.next
        return found

    of_a = nodes(a)
    for node in nodes(b):
        if any(node is other for other in of_a):
            return node
    return None
