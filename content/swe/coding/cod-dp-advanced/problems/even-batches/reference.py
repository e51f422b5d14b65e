def least_strain(loads, k):
    n = len(loads)
    prefix = [0]
    for load in loads:
        prefix.append(prefix[-1] + load)
    best = [total * total for total in prefix]
    for _ in range(min(k, n) - 1):
        before, best = best, [0] * (n + 1)
        tasks = [(1, n, 0, n)]
        while tasks:
            first, last, low, high = tasks.pop()
            if first > last:
                continue
            middle = (first + last) // 2
            end = prefix[middle]
            top, cut = None, low
            for start in range(low, min(middle, high) + 1):
                strain = before[start] + (end - prefix[start]) ** 2
                if top is None or strain < top:
                    top, cut = strain, start
            best[middle] = top
            tasks.append((first, middle - 1, low, cut))
            tasks.append((middle + 1, last, cut, high))
    return best[n]
