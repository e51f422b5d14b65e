import re


def longest_sound(text):
    def sound(part):
        part = re.sub(r"[^()\[\]{}]", "", part)
        while True:
            shorter = part.replace("()", "").replace("[]", "").replace("{}", "")
            if shorter == part:
                return part == ""
            part = shorter

    n = len(text)
    return max((j - i for i in range(n + 1) for j in range(i, n + 1) if sound(text[i:j])), default=0)
