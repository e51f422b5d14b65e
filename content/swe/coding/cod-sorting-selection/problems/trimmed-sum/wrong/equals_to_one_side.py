"""Splits in two with all copies of the pivot on one side, one item fewer at a time: quadratic on equal values."""
import random


def trimmed_sum(values, low, high):
    def smallest(k):
        part, done = list(values), 0
        while k > 0:
            at = random.randrange(len(part))
            pivot = part[at]
            rest = part[:at] + part[at + 1 :]
            less = [x for x in rest if x < pivot]
            if k <= len(less):
                part = less
                continue
            done += sum(less) + pivot
            k -= len(less) + 1
            part = [x for x in rest if x >= pivot]
        return done

    if low + high >= len(values):
        return 0
    return smallest(len(values) - high) - smallest(low)
