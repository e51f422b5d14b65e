"""A bounded buffer explored in every interleaving: `if` against `while`, one signal against all; and circles of locks."""

from itertools import permutations


def explore(loops, wakes_all, producers, consumers, rounds=2, room=1):
    """Every order of steps of a monitor. A thread runs from entering (or waking) to its next wait or exit in one step.

    Threads are (kind, items left, state): state is ready, waiting, woken or done. Returns the kinds of fault reached.
    """
    start = tuple([("p", rounds, "ready")] * producers + [("c", rounds * producers // consumers, "ready")] * consumers)
    seen, stack, faults = set(), [(start, 0)], set()
    while stack:
        threads, stored = stack.pop()
        if (threads, stored) in seen:
            continue
        seen.add((threads, stored))
        movable = [i for i, t in enumerate(threads) if t[2] in ("ready", "woken")]
        if not movable:
            if any(t[2] == "waiting" for t in threads):
                faults.add("stuck")
            continue
        for i in movable:
            kind, left, state = threads[i]
            blocked = stored == room if kind == "p" else stored == 0
            must_check = state == "ready" or loops
            if blocked and must_check:
                changed = list(threads)
                changed[i] = (kind, left, "waiting")
                stack.append((tuple(changed), stored))
                continue
            now = stored + (1 if kind == "p" else -1)
            if not 0 <= now <= room:
                faults.add("broken")
                continue
            changed = list(threads)
            changed[i] = (kind, left - 1, "ready" if left > 1 else "done")
            waiting = [j for j, t in enumerate(changed) if t[2] == "waiting"]
            targets = [waiting] if wakes_all else [[j] for j in waiting] or [[]]
            for woken in targets:
                after = list(changed)
                for j in woken:
                    after[j] = (after[j][0], after[j][1], "woken")
                stack.append((tuple(after), now))
    return faults, len(seen)


right, states = explore(loops=True, wakes_all=True, producers=2, consumers=2)
assert right == set()
with_if, _ = explore(loops=False, wakes_all=True, producers=2, consumers=2)
assert "broken" in with_if
one_signal, _ = explore(loops=True, wakes_all=False, producers=2, consumers=2)
assert "stuck" in one_signal and "broken" not in one_signal
single, _ = explore(loops=True, wakes_all=False, producers=1, consumers=1)
assert single == set()
print(f"states_explored = {states}")
print(f"if_breaks = {int('broken' in with_if)}")
print(f"one_signal_sticks = {int('stuck' in one_signal)}")


def deadlocks(orders):
    """Whether threads that take their locks in these orders, one step each, can get stuck; and how many states there are."""
    seen, stack, stuck = set(), [tuple(0 for _ in orders)], False
    while stack:
        at = stack.pop()
        if at in seen:
            continue
        seen.add(at)
        held = {lock for order, n in zip(orders, at) if n < len(order) for lock in order[:n]}
        moved = False
        for i, order in enumerate(orders):
            if at[i] < len(order) and order[at[i]] not in held:
                moved = True
                stack.append(at[:i] + (at[i] + 1,) + at[i + 1 :])
        if not moved and any(n < len(order) for order, n in zip(orders, at)):
            stuck = True
    return stuck


five_left_first = [(i, (i + 1) % 5) for i in range(5)]
five_ordered = [tuple(sorted(pair)) for pair in five_left_first]
assert deadlocks(five_left_first) and not deadlocks(five_ordered)
assert deadlocks([("a", "b"), ("b", "a")]) and not deadlocks([("a", "b"), ("a", "b")])
for orders in permutations([("a", "b"), ("b", "c"), ("a", "c")]):
    assert not deadlocks(list(orders))
print(f"philosophers_changed = {sum(a != b for a, b in zip(five_left_first, five_ordered))}")

# two threads that read, add and write a counter in three separate steps
def lost_updates():
    results = {}
    steps = [0] * 3 + [1] * 3
    for order in set(permutations(steps)):
        counter, seen, place = 0, [0, 0], [0, 0]
        for thread in order:
            if place[thread] == 0:
                seen[thread] = counter
            elif place[thread] == 1:
                seen[thread] += 1
            else:
                counter = seen[thread]
            place[thread] += 1
        results[counter] = results.get(counter, 0) + 1
    return results


found = lost_updates()
print(f"interleavings = {sum(found.values())}")
print(f"right_interleavings = {found[2]}")
print(f"lost_interleavings = {found[1]}")
