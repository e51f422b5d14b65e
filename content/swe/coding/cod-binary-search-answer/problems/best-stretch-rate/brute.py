from fractions import Fraction


def best_rate(earned, hours, least):
    n, least = len(earned), max(least, 1)
    rates = [Fraction(sum(earned[i:j]), sum(hours[i:j])) for i in range(n) for j in range(i + least, n + 1)]
    return [max(rates).numerator, max(rates).denominator] if rates else []
