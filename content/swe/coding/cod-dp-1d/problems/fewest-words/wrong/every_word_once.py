"""Uses each listed word at most as often as it is listed."""


def fewest_words(text, words):
    found = []

    def go(rest, left, split):
        if not rest:
            found.append(split)
        for i, word in enumerate(left):
            if word and rest.startswith(word):
                go(rest[len(word):], left[:i] + left[i + 1:], split + [word])

    go(text, list(words), [])
    return min(found, key=lambda split: (len(split), split), default=[])
