"""Spreads from each segment to both sides: quadratic."""


def largest_poster(segments):
    best = 0
    for i, (width, height) in enumerate(segments):
        total = width
        left, right = i - 1, i + 1
        while left >= 0 and segments[left][1] >= height:
            total += segments[left][0]
            left -= 1
        while right < len(segments) and segments[right][1] >= height:
            total += segments[right][0]
            right += 1
        best = max(best, total * height)
    return best
