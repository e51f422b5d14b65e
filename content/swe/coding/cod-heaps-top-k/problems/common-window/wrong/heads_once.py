"""Looks at the first value of each row only."""


def common_window(rows):
    if not rows or not all(rows):
        return []
    return [min(row[0] for row in rows), max(row[0] for row in rows)]
