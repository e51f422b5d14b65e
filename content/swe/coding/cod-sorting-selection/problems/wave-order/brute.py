def wave_order(values):
    n = len(values)
    used, out = [False] * n, []

    def fill():
        if len(out) == n:
            return True
        tried = set()
        for i in range(n):
            if used[i] or values[i] in tried:
                continue
            tried.add(values[i])
            if out and not (out[-1] < values[i] if len(out) % 2 else out[-1] > values[i]):
                continue
            used[i] = True
            out.append(values[i])
            if fill():
                return True
            out.pop()
            used[i] = False
        return False

    return out if fill() else []
