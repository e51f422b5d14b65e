def sort_lanes(codes, order):
    first, middle, last = order
    for code in codes:
        if code != first and code != middle and code != last:
            return
    low, at, high = 0, 0, len(codes)
    while at < high:
        if codes[at] == first:
            codes[low], codes[at] = codes[at], codes[low]
            low += 1
            at += 1
        elif codes[at] == last:
            high -= 1
            codes[at], codes[high] = codes[high], codes[at]
        else:
            at += 1
