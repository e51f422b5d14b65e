def letter_hunt(grid, words):
    rows, columns = len(grid), len(grid[0]) if grid else 0

    def traced(word, path):
        if len(path) == len(word):
            return True
        for r in range(rows):
            for c in range(columns):
                if (r, c) in path or grid[r][c] != word[len(path)]:
                    continue
                if not path or abs(path[-1][0] - r) + abs(path[-1][1] - c) == 1:
                    if traced(word, path + [(r, c)]):
                        return True
        return False

    return sorted(word for word in set(words) if word and traced(word, []))
