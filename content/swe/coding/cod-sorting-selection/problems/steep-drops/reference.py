def steep_drops(values, p, q):
    a, n, count, width = list(values), len(values), 0, 1
    while width < n:
        merged = []
        for lo in range(0, n, 2 * width):
            left, right = a[lo : lo + width], a[lo + width : lo + 2 * width]
            reach = 0
            for x in left:
                while reach < len(right) and p * right[reach] < q * x:
                    reach += 1
                count += reach
            i = j = 0
            while i < len(left) and j < len(right):
                if left[i] <= right[j]:
                    merged.append(left[i])
                    i += 1
                else:
                    merged.append(right[j])
                    j += 1
            merged += left[i:]
            merged += right[j:]
        a, width = merged, 2 * width
    return count
