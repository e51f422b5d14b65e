def longest_even_strip(tiles, repaints):
    best = 0
    for left in range(len(tiles)):
        for right in range(left + 1, len(tiles) + 1):
            strip = tiles[left:right]
            if any(len(strip) - strip.count(colour) <= repaints for colour in strip):
                best = max(best, right - left)
    return best
