def busiest(ids, k):
    left = []
    for one in ids:
        if one not in left:
            left.append(one)
    out = []
    while left and len(out) < k:
        best = left[0]
        for one in left:
            if ids.count(one) > ids.count(best):
                best = one
        left.remove(best)
        out.append(best)
    return out
