def kth_fare(outward, homeward, k):
    fares = sorted(there + back for there in outward for back in homeward)
    return fares[k - 1] if 1 <= k <= len(fares) else None
