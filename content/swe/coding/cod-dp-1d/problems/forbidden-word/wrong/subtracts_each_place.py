"""Subtracts the texts with the word at each place, and so those with two places twice."""


def count_clean(length, letters, word):
    mod, m = 1_000_000_007, len(word)
    if m == 0:
        return 0
    if any(ord(letter) - 97 >= letters for letter in word) or m > length:
        return pow(letters, length, mod)
    return (letters**length - (length - m + 1) * letters ** (length - m)) % mod
