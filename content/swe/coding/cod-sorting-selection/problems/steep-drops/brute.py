def steep_drops(values, p, q):
    return sum(q * values[i] > p * values[j] for j in range(len(values)) for i in range(j))
