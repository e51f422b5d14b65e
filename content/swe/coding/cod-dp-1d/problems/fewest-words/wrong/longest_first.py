"""Takes the longest word at each place and never goes back."""


def fewest_words(text, words):
    split, i = [], 0
    while i < len(text):
        word = max((w for w in words if w and text.startswith(w, i)), key=len, default=None)
        if word is None:
            return []
        split.append(word)
        i += len(word)
    return split
