"""A small Raft under random partitions: log matching, leader completeness, no committed entry changes. A variant without
the vote's log check must lose committed entries in some run. Remote calls here happen at once or not at all."""
import random

N = 5


def simulate(seed, check_log=True, steps=260):
    rng = random.Random(seed)
    term, voted = [0] * N, [None] * N
    log = [[] for _ in range(N)]  # (term, command)
    role, commit = ["follower"] * N, [0] * N
    committed = []  # what anybody has ever reported
    command = 0
    side = [0] * N

    def reach(i):
        return [j for j in range(N) if j != i and side[i] == side[j] and rng.random() < 0.8]

    def last(j):
        return (log[j][-1][0] if log[j] else 0, len(log[j]))

    for _ in range(steps):
        act, i = rng.random(), rng.randrange(N)
        if act < 0.08:
            side[:] = [rng.randrange(2) for _ in range(N)]
        elif act < 0.28 and role[i] != "leader":  # election timeout
            term[i] += 1
            voted[i], role[i], votes = i, "candidate", 1
            for j in reach(i):
                if term[j] > term[i]:
                    continue
                if term[j] < term[i]:
                    term[j], voted[j], role[j] = term[i], None, "follower"
                if voted[j] in (None, i) and (not check_log or last(i) >= last(j)):
                    voted[j] = i
                    votes += 1
            if votes > N // 2:
                assert all(not (role[k] == "leader" and term[k] == term[i]) for k in range(N)), "two leaders in a term"
                role[i] = "leader"
                if check_log and any(log[i][k:k + 1] != [e] for k, e in enumerate(committed)):
                    return "leader lacks a committed entry"
                log[i].append((term[i], "empty"))
        elif role[i] == "leader":
            if act < 0.6:
                command += 1
                log[i].append((term[i], command))
            acks = 1
            for j in reach(i):
                if term[j] > term[i]:
                    term[i], voted[i], role[i] = term[j], None, "follower"
                    break
                if term[j] < term[i]:
                    term[j], voted[j] = term[i], None
                role[j] = "follower"
                k = 0  # the longest common prefix, found by stepping back
                while k < min(len(log[i]), len(log[j])) and log[i][k] == log[j][k]:
                    k += 1
                log[j][k:] = log[i][k:]
                commit[j] = max(commit[j], commit[i])
                acks += 1
            if role[i] == "leader" and acks > N // 2 and log[i] and log[i][-1][0] == term[i]:
                commit[i] = len(log[i])
                for k in range(commit[i]):
                    if k < len(committed):
                        if committed[k] != log[i][k]:
                            return "a committed entry changed"
                    else:
                        committed.append(log[i][k])
        for a in range(N):  # log matching
            for b in range(a):
                for k in range(min(len(log[a]), len(log[b])) - 1, -1, -1):
                    if log[a][k][0] == log[b][k][0]:
                        if log[a][:k + 1] != log[b][:k + 1]:
                            return "log matching broken"
                        break
    return len(committed)


good = [simulate(seed) for seed in range(250)]
assert all(isinstance(x, int) for x in good), [x for x in good if isinstance(x, str)]
assert sum(good) / len(good) > 5, "the group makes progress"
bad = [simulate(seed, check_log=False) for seed in range(250)]
lost = sum(isinstance(x, str) for x in bad)
assert lost > 10
print(f"runs_losing_entries_percent = {100 * lost / len(bad)}")
