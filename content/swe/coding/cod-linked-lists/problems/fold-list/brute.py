def fold_list(head):
    values = []
    while head is not None:
        values.append(head.val)
        head = head.next
    out = []
    while values:
        out.append(values.pop(0))
        if values:
            out.append(values.pop())
    result = None
    for value in reversed(out):
        result = ListNode(value, result)
    return result
