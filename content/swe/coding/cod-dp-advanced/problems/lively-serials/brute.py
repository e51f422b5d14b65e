def count_serials(bound, m):
    count = 0
    for number in range(int(bound) + 1):
        text = str(number)
        if all(a != b for a, b in zip(text, text[1:])) and sum(map(int, text)) % m == 0:
            count += 1
    return count % 1_000_000_007
