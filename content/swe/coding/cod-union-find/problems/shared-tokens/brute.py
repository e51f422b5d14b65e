def group_records(records):
    n = len(records)
    label = list(range(n))
    changed = True
    while changed:
        changed = False
        for i in range(n):
            for j in range(n):
                if set(records[i]) & set(records[j]) and label[i] < label[j]:
                    label[j] = label[i]
                    changed = True
    return [[j for j in range(n) if label[j] == i] for i in range(n) if label[i] == i]
