"""Combines all readings with exclusive or, which cancels pairs and nothing else."""


def stray_reading(values, m):
    found = 0
    for value in values:
        found ^= value
    return found
