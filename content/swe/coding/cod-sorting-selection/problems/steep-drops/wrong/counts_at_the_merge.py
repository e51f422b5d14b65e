"""Counts when the merge takes from the right, with the steep condition tested on the heads only: the merge follows another order."""


def steep_drops(values, p, q):
    def sort(a):
        if len(a) < 2:
            return a, 0
        left, x = sort(a[: len(a) // 2])
        right, y = sort(a[len(a) // 2 :])
        out, i, j, count = [], 0, 0, x + y
        while i < len(left) and j < len(right):
            if left[i] <= right[j]:
                out.append(left[i])
                i += 1
            else:
                if q * left[i] > p * right[j]:
                    count += len(left) - i
                out.append(right[j])
                j += 1
        return out + left[i:] + right[j:], count

    return sort(list(values))[1]
