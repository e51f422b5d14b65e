"""Matching brackets: how many texts are sound, what counters accept wrongly, and how much a matcher must remember."""

import itertools

PARTNER = {")": "(", "]": "["}


def sound(text):
    stack = []
    for sign in text:
        if sign in "([":
            stack.append(sign)
        elif not stack or stack.pop() != PARTNER[sign]:
            return False
    return not stack


def counters(text):
    """One counter for each kind, none of which may fall below nought."""
    depth = {"(": 0, "[": 0}
    for sign in text:
        kind = PARTNER.get(sign, sign)
        depth[kind] += 1 if sign in "([" else -1
        if depth[kind] < 0:
            return False
    return not any(depth.values())


for length in (2, 4, 6):
    right = accepted = 0
    for text in itertools.product("()[]", repeat=length):
        right += sound(text)
        accepted += counters(text)
        assert counters(text) or not sound(text)
    if length == 2:
        assert right == accepted
    print(f"sound_texts_{length} = {right}")
    print(f"counter_texts_{length} = {accepted}")

wrong_of_four = ["".join(t) for t in itertools.product("()[]", repeat=4) if counters(t) and not sound(t)]
assert sorted(wrong_of_four) == ["([)]", "[(])"]
print(f"counter_wrong_4 = {len(wrong_of_four)}")

# all 2^k openings of length k must be told apart: each has a continuation that fits it alone
k = 10
openings = ["".join(t) for t in itertools.product("([", repeat=5)]
closing = {"(": ")", "[": "]"}
for a in openings:
    end = "".join(closing[s] for s in reversed(a))
    assert [b for b in openings if sound(b + end)] == [a]
print(f"openings_10 = {2**k}")

# one kind only: a counter is enough, and the sound texts are few
texts = {0: 1}
for _ in range(20):
    following = {}
    for depth, count in texts.items():
        following[depth + 1] = following.get(depth + 1, 0) + count
        if depth:
            following[depth - 1] = following.get(depth - 1, 0) + count
    texts = following
print(f"sound_of_one_kind_20 = {texts[0]}")
print(f"sound_share_20_percent = {100 * texts[0] / 2**20:.3g}")
