"""Remembers the best energy for each set of magnets that is left: two to the power of n rows."""

from functools import lru_cache


def most_energy(strengths):
    @lru_cache(maxsize=None)
    def best(row):
        return max(
            (
                s * ((row[i - 1] if i else 0) + (row[i + 1] if i + 1 < len(row) else 0)) + best(row[:i] + row[i + 1 :])
                for i, s in enumerate(row)
            ),
            default=0,
        )

    return best(tuple(strengths))
