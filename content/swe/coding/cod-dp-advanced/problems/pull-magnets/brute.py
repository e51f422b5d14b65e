from functools import lru_cache


def most_energy(strengths):
    @lru_cache(maxsize=None)
    def best(row):
        found = None
        for i, strength in enumerate(row):
            left = row[i - 1] if i else 0
            right = row[i + 1] if i + 1 < len(row) else 0
            energy = strength * (left + right) + best(row[:i] + row[i + 1 :])
            if found is None or energy > found:
                found = energy
        return found or 0

    return best(tuple(strengths))
