def longest_echo(text):
    n = len(text)
    for length in range(n - 1, 0, -1):
        for start in range(n - length):
            piece = text[start : start + length]
            if any(text[i : i + length] == piece for i in range(start + 1, n - length + 1)):
                return piece
    return ""
