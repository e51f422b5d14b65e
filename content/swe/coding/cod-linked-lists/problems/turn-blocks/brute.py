def turn_blocks(head, k):
    values = []
    while head is not None:
        values.append(head.val)
        head = head.next
    out = []
    for number, start in enumerate(range(0, len(values), k)):
        block = values[start : start + k]
        out += block[::-1] if number % 2 == 0 and len(block) == k else block
    result = None
    for value in reversed(out):
        result = ListNode(value, result)
    return result
