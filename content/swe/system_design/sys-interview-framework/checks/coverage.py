"""Checklist coverage of an answer's outline: requirements, numbers, API, data, risks. And what coverage cannot see."""
import re

CHECKLIST = {
    "requirements": {
        "two use cases": (r"^must: ", 2),
        "a non-goal": (r"^not: ", 1),
        "a latency or freshness bound": (r"^slo: .*\d ?(ms|s)\b", 1),
        "a target with its window": (r"^slo: .*\d ?%.*days", 1),
    },
    "numbers": {
        "a rate at peak": (r"^num: .*\d/s .*peak", 1),
        "bytes kept": (r"^num: .*(TB|PB)", 1),
        "bytes moved": (r"^num: .*bit/s", 1),
        "money": (r"^num: .*USD", 1),
    },
    "API": {
        "a write": (r"^api: (POST|PUT) ", 1),
        "a paged read": (r"^api: GET .*cursor", 1),
        "a safe retry": (r"^api: .*key", 1),
    },
    "data": {
        "two keyed entities": (r"^data: \w+\(", 2),
        "an access path": (r"^data: .* by ", 1),
        "truth apart from copies": (r"^data: .*rebuilt", 1),
    },
    "risks": {
        "two risks": (r"^risk: ", 2),
        "each with its reason": (r"^risk: .*because", 2),
        "each with its detection": (r"^risk: .*watch", 2),
    },
}
ITEMS = [(group, item) for group, items in CHECKLIST.items() for item in items]


def covered(outline):
    lines = [line.strip() for line in outline.strip().splitlines()]
    found = set()
    for group, items in CHECKLIST.items():
        for item, (pattern, least) in items.items():
            if sum(bool(re.search(pattern, line)) for line in lines) >= least:
                found.add((group, item))
    return found


STRONG = """
must: upload a photo and see it on any device
must: follow people and read a feed
not: messages, stories, search in version 1
slo: 99.9 % of feed pages good within 300 ms, over 30 days
num: 694/s uploads at peak
num: 16.2 PB kept after a year
num: 72 Gbit/s out at peak
num: 702,000 USD a month for bytes out at list price
api: POST /photos with a client-chosen key
api: GET /feed?cursor
data: photo(photo_id) listed by owner and time
data: follow(follower, followee)
data: feed entries are rebuilt from photo and follow
risk: bytes, because they carry the money and the privacy; watch acknowledged against readable
risk: follower skew, because one post can be 10M inserts; watch age of the oldest insert
"""
LISTED = """
must: upload a photo
must: like and comment
must: read a feed
slo: 99.99 % available
num: 694/s uploads at peak
num: 16.2 PB kept after a year
api: POST /photos
api: GET /feed
data: photo(photo_id) listed by owner
data: user(user_id)
risk: the database may become slow
risk: traffic may grow
"""
BOXES = """
load balancer, gateway, 12 services
cache in front of the database
sharded database with replicas
message log between everything
slo: low latency, highly available
api: POST /photos
risk: single points of failure
"""
WRONG_FIGURES = STRONG.replace("16.2 PB", "900 PB").replace("694/s", "40/s")

total = len(ITEMS)
print(f"checklist_items = {total}")
for name, outline in (("strong", STRONG), ("listed", LISTED), ("boxes", BOXES), ("wrong_figures", WRONG_FIGURES)):
    print(f"coverage_{name} = {len(covered(outline))}")
assert covered(BOXES) < covered(LISTED) < covered(STRONG)
assert len(covered(STRONG)) == total

# No item is decoration and no line is idle: taking any line away loses something, taking a group loses that group only.
lines = STRONG.strip().splitlines()
for i in range(len(lines)):
    assert len(covered("\n".join(lines[:i] + lines[i + 1 :]))) < total, lines[i]
marks = {"requirements": ("must", "not", "slo"), "numbers": ("num",), "API": ("api",), "data": ("data",), "risks": ("risk",)}
for group, prefixes in marks.items():
    rest = covered("\n".join(line for line in lines if not line.startswith(tuple(f"{p}:" for p in prefixes))))
    assert {g for g, _ in set(ITEMS) - rest} == {group}
missing = {group: sum(g == group for g, _ in set(ITEMS) - covered(LISTED)) for group in CHECKLIST}
print(f"listed_missing_in_risks = {missing['risks']}")


# Coverage counts sentences. Consistency recomputes them: claimed figures against the stated inputs.
def inconsistent(outline, uploads_per_day=20e6, bytes_per_photo=2.22e6, peak=3):
    rate = float(re.search(r"([\d,.]+)/s uploads", outline)[1].replace(",", ""))
    kept = float(re.search(r"([\d,.]+) PB", outline)[1].replace(",", ""))
    expected = {"rate": peak * uploads_per_day / 86_400, "kept": 365 * uploads_per_day * bytes_per_photo / 1e15}
    return sum(abs(claimed / expected[name] - 1) > 0.1 for name, claimed in (("rate", rate), ("kept", kept)))


print(f"wrong_figures_found = {inconsistent(WRONG_FIGURES)}")
assert covered(WRONG_FIGURES) == covered(STRONG) and inconsistent(STRONG) == 0
