def settle(amounts, target):
    is_open = [True] * len(amounts)
    settled = []
    for j in range(len(amounts)):
        for i in range(j):
            if is_open[i] and amounts[i] + amounts[j] == target:
                is_open[i] = is_open[j] = False
                settled.append([i, j])
                break
    return settled
