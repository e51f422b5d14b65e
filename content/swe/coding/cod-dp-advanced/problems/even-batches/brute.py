def least_strain(loads, k):
    if not loads:
        return 0
    if k == 1:
        return sum(loads) ** 2
    return min(sum(loads[:cut]) ** 2 + least_strain(loads[cut:], k - 1) for cut in range(1, len(loads) + 1))
