"""Puts a record into the group of its first known token and leaves the others, so a bridge joins nothing."""


def group_records(records):
    owner, groups = {}, []
    for i, tokens in enumerate(records):
        known = [owner[t] for t in tokens if t in owner]
        if known:
            at = known[0]
        else:
            at = len(groups)
            groups.append([])
        groups[at].append(i)
        for t in tokens:
            owner.setdefault(t, at)
    return groups
