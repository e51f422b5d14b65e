"""The widest sheet between two posts: the rule against brute force, pairs discarded at each look, and wrong rules."""

import itertools
import random


def best_sheet(heights):
    lo, hi, best, looks, discarded = 0, len(heights) - 1, 0, 0, 0
    while lo < hi:
        looks += 1
        best = max(best, (hi - lo) * min(heights[lo], heights[hi]))
        discarded += hi - lo
        if heights[lo] <= heights[hi]:
            lo += 1
        else:
            hi -= 1
    return best, looks, discarded


def brute(heights):
    return max((j - i) * min(heights[i], heights[j]) for i in range(len(heights)) for j in range(i + 1, len(heights)))


def higher_side(heights):
    lo, hi, best = 0, len(heights) - 1, 0
    while lo < hi:
        best = max(best, (hi - lo) * min(heights[lo], heights[hi]))
        if heights[lo] > heights[hi]:
            lo += 1
        else:
            hi -= 1
    return best


draw = random.Random(2)
for _ in range(3000):
    heights = [draw.randint(0, 9) for _ in range(draw.randint(2, 12))]
    n = len(heights)
    best, looks, discarded = best_sheet(heights)
    assert best == brute(heights) and looks == n - 1
    # Every look discards exactly the pairs of the post that is left, and together they are all pairs.
    assert discarded == n * (n - 1) // 2

example = [3, 7, 5, 6, 2]
print(f"example_area = {best_sheet(example)[0]}")
print(f"example_looks = {best_sheet(example)[1]}")
print(f"pairs_of_1000 = {best_sheet(list(range(1000)))[2]}")
print(f"looks_of_1000 = {best_sheet(list(range(1000)))[1]}")

# moving the higher post: the smallest lists on which it is wrong
smallest = next(
    heights
    for n in range(2, 6)
    for heights in itertools.product(range(1, 4), repeat=n)
    if higher_side(heights) != brute(heights)
)
print(f"smallest_wrong_posts = {len(smallest)}")

print(f"higher_side_gets = {higher_side(smallest)}")
print(f"right_for_smallest = {brute(smallest)}")
