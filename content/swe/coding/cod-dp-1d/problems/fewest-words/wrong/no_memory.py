"""Tries every split anew: right, and exponential."""


def fewest_words(text, words):
    found = []

    def go(rest, split):
        if not rest:
            found.append(split)
        for word in set(words):
            if word and rest.startswith(word):
                go(rest[len(word):], split + [word])

    go(text, [])
    return min(found, key=lambda split: (len(split), split), default=[])
