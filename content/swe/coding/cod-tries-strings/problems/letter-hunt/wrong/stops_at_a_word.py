"""Turns back as soon as a word is complete, so longer words with that beginning are missed."""


DONE = ""


def letter_hunt(grid, words):
    root = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        if word:
            node[DONE] = word
    rows, columns = len(grid), len(grid[0]) if grid else 0
    used = [[False] * columns for _ in range(rows)]
    found = []

    def visit(r, c, above):
        letter = grid[r][c]
        node = above[letter]
        if DONE in node:
            found.append(node.pop(DONE))
            return
        used[r][c] = True
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= y < rows and 0 <= x < columns and not used[y][x] and grid[y][x] in node:
                visit(y, x, node)
        used[r][c] = False
        if not node:
            del above[letter]

    for r in range(rows):
        for c in range(columns):
            if grid[r][c] in root:
                visit(r, c, root)
    return sorted(found)
