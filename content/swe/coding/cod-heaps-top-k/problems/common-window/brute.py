def common_window(rows):
    if not rows or not all(rows):
        return []
    values = sorted({value for row in rows for value in row})
    windows = [
        (hi - lo, lo, hi) for lo in values for hi in values
        if lo <= hi and all(any(lo <= value <= hi for value in row) for row in rows)
    ]
    width, lo, hi = min(windows)
    return [lo, hi]
