def loop_lengths(text):
    n = len(text)
    return [p for p in range(1, n + 1) if all(text[i] == text[i + p] for i in range(n - p))]
