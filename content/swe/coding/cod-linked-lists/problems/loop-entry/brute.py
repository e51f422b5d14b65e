def loop_entry(head):
    seen = []
    node = head
    while node is not None:
        if any(node is old for old in seen):
            return node
        seen.append(node)
        node = node.next
    return None
