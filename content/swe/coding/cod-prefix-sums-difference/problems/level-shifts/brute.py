def count_shifts(changes, k):
    shifts = 0
    for start in range(len(changes)):
        for end in range(start + 1, len(changes) + 1):
            if sum(changes[start:end]) == k:
                shifts += 1
    return shifts
