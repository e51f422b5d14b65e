"""Pulls out whatever gives the most energy at this moment."""


def most_energy(strengths):
    row, total = list(strengths), 0
    while row:
        gains = []
        for i, strength in enumerate(row):
            left = row[i - 1] if i else 0
            right = row[i + 1] if i + 1 < len(row) else 0
            gains.append((strength * (left + right), -i))
        gain, i = max(gains)
        total += gain
        del row[-i]
    return total
