"""What links cost beside an array, what a reversal, a fold and a gap do on small lists, and how often slips show."""

import itertools

from facts import fact

NODES = 10**6
scattered_s = NODES * fact("dram_access_ns") / 1e9
BYTES_PER_ITEM, SCAN_GB_PER_S = 8, 10
array_s = NODES * BYTES_PER_ITEM / (SCAN_GB_PER_S * 1e9)
print(f"scattered_walk_ms = {1000 * scattered_s:.0f}")
print(f"array_scan_ms = {1000 * array_s:.1f}")
print(f"walk_ratio = {scattered_s / array_s:.0f}")
VALUE, POINTER, HEADER = 8, 8, 16
print(f"node_bytes = {VALUE + POINTER + HEADER}")
print(f"node_to_item_ratio = {(VALUE + POINTER + HEADER) / VALUE:.0f}")


class Node:
    def __init__(self, val, next=None):
        self.val, self.next = val, next


def build(values):
    head = None
    for value in reversed(values):
        head = Node(value, head)
    return head


def items(head):
    out, seen = [], set()
    while head is not None:
        assert id(head) not in seen
        seen.add(id(head))
        out.append(head.val)
        head = head.next
    return out


def reverse(head):
    done, writes = None, 0
    while head is not None:
        head.next, done, head = done, head, head.next
        writes += 1
    return done, writes


for n in range(12):
    turned, writes = reverse(build(range(n)))
    assert items(turned) == list(range(n))[::-1] and writes == n


def middle(head):
    """The last node of the first half."""
    slow = fast = head
    while fast.next is not None and fast.next.next is not None:
        slow, fast = slow.next, fast.next.next
    return slow.val


def later_middle(head):
    slow = fast = head
    while fast is not None and fast.next is not None:
        slow, fast = slow.next, fast.next.next
    return slow.val


for n in range(1, 40):
    assert middle(build(range(n))) == (n - 1) // 2 and later_middle(build(range(n))) == n // 2
print(f"first_middle_of_6 = {middle(build(range(6)))}")
print(f"second_middle_of_6 = {later_middle(build(range(6)))}")


def drop_from_end(head, k):
    dummy = Node(None, head)
    lead = lag = dummy
    for _ in range(k):
        lead = lead.next
        if lead is None:
            return head
    while lead.next is not None:
        lead, lag = lead.next, lag.next
    lag.next = lag.next.next
    return dummy.next


for n in range(9):
    for k in range(1, 11):
        values = list(range(n))
        right = values[: n - k] + values[n - k + 1 :] if k <= n else values
        assert items(drop_from_end(build(values), k)) == right

# --- weaving: each reference of the copy is one step behind the reference of the original
def weave(references):
    n = len(references)
    order = [("old", i // 2) if i % 2 == 0 else ("new", i // 2) for i in range(2 * n)]
    place = {item: i for i, item in enumerate(order)}
    return all(order[place[("old", r)] + 1] == ("new", r) for r in references if r is not None)


assert all(weave(references) for n in range(5) for references in itertools.product([None, *range(n)], repeat=n))


# --- references set while weaving: only those that point back, or at the node itself, come out right
def hasty(references):
    """How many references are right if they are set in the same pass that makes the copies."""
    return sum(r is None or r <= i for i, r in enumerate(references))


n = 4
kinds = list(itertools.product(range(n), repeat=n))
all_right = sum(hasty(references) == n for references in kinds)
print(f"outlines_of_four = {len(kinds)}")
print(f"hasty_right_of_four = {all_right}")
print(f"hasty_wrong_percent = {100 * (1 - all_right / len(kinds)):.0f}")

# --- taking the first k of a run-together: pointer steps of the two ways to align
for own_a, own_b, shared in itertools.product(range(7), range(7), range(1, 5)):
    a, b = own_a + shared, own_b + shared
    assert max(a, b) - min(a, b) == abs(own_a - own_b)

# --- merge sort on links, bottom up
def merge_passes(n):
    passes, width = 0, 1
    while width < n:
        passes, width = passes + 1, 2 * width
    return passes


print(f"merge_passes_million = {merge_passes(NODES)}")
print(f"fold_steps_million = {NODES // 2 + NODES // 2 + NODES // 2}")
