"""Walks on from every relay until it meets a stronger one: quadratic."""


def ring_wait(strengths):
    n = len(strengths)
    steps = []
    for i in range(n):
        d = 1
        while d < n and strengths[(i + d) % n] <= strengths[i]:
            d += 1
        steps.append(d if d < n else 0)
    return steps
