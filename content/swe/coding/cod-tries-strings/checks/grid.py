"""Letters in a grid: cells visited with one tree for all words against a search for each word; means over several draws."""

import random

ROWS = COLUMNS = 40
WORDS, LENGTH, LETTERS = 600, 6, "abcdef"


def neighbours(r, c):
    for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
        if 0 <= y < ROWS and 0 <= x < COLUMNS:
            yield y, x


def with_tree(grid, words):
    root, visits, found = {}, 0, set()
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = word

    def visit(r, c, above, used):
        nonlocal visits
        visits += 1
        node = above[grid[r][c]]
        if "" in node:
            found.add(node.pop(""))
        used.add((r, c))
        for y, x in neighbours(r, c):
            if (y, x) not in used and grid[y][x] in node:
                visit(y, x, node, used)
        used.discard((r, c))
        if not node:
            del above[grid[r][c]]

    for r in range(ROWS):
        for c in range(COLUMNS):
            if grid[r][c] in root:
                visit(r, c, root, set())
    return found, visits


def word_by_word(grid, words):
    visits, found = 0, set()

    def visit(word, at, r, c, used):
        nonlocal visits
        visits += 1
        if grid[r][c] != word[at]:
            return False
        if at == len(word) - 1:
            return True
        used.add((r, c))
        hit = any((y, x) not in used and visit(word, at + 1, y, x, used) for y, x in neighbours(r, c))
        used.discard((r, c))
        return hit

    for word in words:
        if any(visit(word, 0, r, c, set()) for r in range(ROWS) for c in range(COLUMNS)):
            found.add(word)
    return found, visits


ratios = []
for seed in range(6):
    draw = random.Random(seed)
    grid = ["".join(draw.choices(LETTERS, k=COLUMNS)) for _ in range(ROWS)]
    words = ["".join(draw.choices(LETTERS, k=LENGTH)) for _ in range(WORDS)]
    a, b = with_tree(grid, words), word_by_word(grid, words)
    assert a[0] == b[0]
    ratios.append(b[1] / a[1])
mean = sum(ratios) / len(ratios)
assert max(ratios) < 1.3 * mean and min(ratios) > 0.7 * mean
print(f"visits_ratio = {mean:.0f}")
print(f"walks_of_ten = {4 * 3**8}")
print(f"walks_of_ten_grid = {900 * 4 * 3**8}")
