"""The plans for 45 and 60 minutes: they fill the time, keep the first ten minutes and reserve depth."""
PHASES = ("frame", "qualities", "numbers", "contract", "walk", "dive 1", "dive 2", "operate", "close")
PLAN = {45: (4, 3, 3, 6, 6, 10, 7, 4, 2), 60: (5, 4, 4, 8, 9, 12, 10, 5, 3)}


def starts(minutes):
    at, found = 0, {}
    for phase, length in zip(PHASES, minutes):
        found[phase] = at
        at += length
    return found, at


for total, minutes in PLAN.items():
    assert len(minutes) == len(PHASES)
    begin, end = starts(minutes)
    assert end == total
    share = 100 * (minutes[5] + minutes[6]) / total
    print(f"dive_share_{total}_percent = {share}")
    print(f"dives_begin_{total} = {begin['dive 1']}")
    print(f"framing_minutes_{total} = {begin['contract']}")
    assert share > 100 / 3
assert starts(PLAN[45])[0]["contract"] == 10


# A slot is longer than the working time: a 45-minute slot with 7 minutes of greeting and questions leaves 38.
def squeezed(minutes, target):
    """Take the missing minutes from breadth, one at a time from the longest phase that is not a dive."""
    kept = list(minutes)
    while sum(kept) > target:
        breadth = [i for i in range(len(kept)) if PHASES[i] not in ("dive 1", "dive 2")]
        kept[max(breadth, key=lambda i: kept[i])] -= 1
    return kept


short = squeezed(PLAN[45], 38)
assert sum(short) == 38 and short[5:7] == [10, 7] and min(short) >= 2
print(f"dive_share_38_percent = {100 * sum(short[5:7]) / 38}")
# Cutting all phases by the same factor would leave this many minutes of depth.
print(f"dive_minutes_if_scaled = {38 / 45 * sum(PLAN[45][5:7])}")
