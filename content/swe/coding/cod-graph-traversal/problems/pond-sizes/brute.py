def pond_sizes(land):
    """Labels that spread until nothing changes; the outside is the label 0."""
    rows, columns = len(land), len(land[0]) if land else 0
    label = {(r, c): 1 + r * columns + c for r in range(rows) for c in range(columns) if land[r][c] == "~"}
    changed = True
    while changed:
        changed = False
        for (r, c), own in list(label.items()):
            around = [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)]
            outside = any(not (0 <= y < rows and 0 <= x < columns) for y, x in around)
            least = min([0 if outside else own] + [label[q] for q in around if q in label])
            if least < own:
                label[r, c] = least
                changed = True
    values = list(label.values())
    return sorted(values.count(v) for v in set(values) if v)
