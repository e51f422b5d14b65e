"""Returns the whole number without the remainder."""


def count_clean(length, letters, word):
    mod, m = 1_000_000_007, len(word)
    if m == 0:
        return 0
    alphabet = [chr(97 + i) for i in range(letters)]
    # fall[k]: length of the longest proper prefix of word that is a suffix of word[:k]
    fall = [0] * (m + 1)
    k = 0
    for i in range(1, m):
        while k and word[i] != word[k]:
            k = fall[k]
        k += word[i] == word[k]
        fall[i + 1] = k
    step = []                           # step[state] lists the next state of each letter
    for state in range(m):
        row = []
        for letter in alphabet:
            k = state
            while k and word[k] != letter:
                k = fall[k]
            row.append(k + (word[k] == letter))
        step.append(row)
    ways = [1] + [0] * (m - 1)          # texts by how much of word their end matches
    for _ in range(length):
        following = [0] * m
        for state, count in enumerate(ways):
            if count:
                for after in step[state]:
                    if after < m:
                        following[after] += count
        ways = [count for count in following]
    return sum(ways)
