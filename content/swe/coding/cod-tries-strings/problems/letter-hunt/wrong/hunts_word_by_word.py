"""Starts a search of its own for each word and cell."""


def letter_hunt(grid, words):
    rows, columns = len(grid), len(grid[0]) if grid else 0
    used = set()

    def visit(word, at, r, c):
        if not (0 <= r < rows and 0 <= c < columns) or (r, c) in used or grid[r][c] != word[at]:
            return False
        if at == len(word) - 1:
            return True
        used.add((r, c))
        hit = any(visit(word, at + 1, y, x) for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)))
        used.discard((r, c))
        return hit

    return sorted(
        word for word in set(words) if word and any([visit(word, 0, r, c) for r in range(rows) for c in range(columns)])
    )
