from itertools import product


def count_clean(length, letters, word):
    alphabet = [chr(97 + i) for i in range(letters)]
    return sum(word not in "".join(text) for text in product(alphabet, repeat=length)) % 1_000_000_007
