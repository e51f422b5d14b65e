"""Ranks of risks as products of three scores, and whether the top two survive when scores are wrong."""
from itertools import combinations

PHOTO = {
    "media path": (2, 3, 3),
    "follower skew": (3, 3, 2),
    "metadata growth": (2, 2, 2),
    "region loss": (1, 3, 2),
    "upload abuse": (3, 2, 1),
}
REMINDER = {
    "wall time stored as instant": (3, 3, 3),
    "lost on crash": (2, 3, 2),
    "rush at eight": (3, 2, 1),
    "push provider down": (2, 2, 1),
    "history table grows": (2, 1, 2),
}


def product(scores):
    p, loss, reverse = scores
    return p * loss * reverse


def top_two(risks):
    ranked = sorted(risks, key=lambda name: -product(risks[name]))
    clear = product(risks[ranked[1]]) > product(risks[ranked[2]])
    return frozenset(ranked[:2]) if clear else None


def changes(risks):
    """Every single score moved by one, within 1 to 3."""
    return [(name, i, step) for name, scores in risks.items() for i in range(3) for step in (-1, 1) if 1 <= scores[i] + step <= 3]


def changed(risks, moves):
    moved = {name: list(scores) for name, scores in risks.items()}
    for name, i, step in moves:
        moved[name][i] += step
    return {name: tuple(scores) for name, scores in moved.items()}


def survive(risks, count):
    moves = [m for m in combinations(changes(risks), count) if len({(n, i) for n, i, _ in m}) == count]
    kept = sum(top_two(changed(risks, m)) == top_two(risks) for m in moves)
    return kept, len(moves)


for name, scores in PHOTO.items():
    print(f"exposure_{name.replace(' ', '_')} = {product(scores)}")
one, two = survive(PHOTO, 1), survive(PHOTO, 2)
print(f"photo_single_changes = {one[1]}")
print(f"photo_survive_single = {one[0]}")
print(f"photo_survive_double_percent = {100 * two[0] / two[1]}")
assert one[0] == one[1], "no single score decides the photo app's top two"

for name, scores in REMINDER.items():
    print(f"reminder_{name.replace(' ', '_')} = {product(scores)}")
kept, tried = survive(REMINDER, 1)
print(f"reminder_single_changes = {tried}")
print(f"reminder_survive_single = {kept}")
assert top_two(REMINDER) == {"wall time stored as instant", "lost on crash"} and kept < tried
