def ring_wait(strengths):
    n = len(strengths)
    result = []
    for i in range(n):
        stronger = [d for d in range(1, n) if strengths[(i + d) % n] > strengths[i]]
        result.append(min(stronger, default=0))
    return result
