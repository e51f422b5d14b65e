"""Checkers for problems with more than one right answer, and the comparison of a result with what is expected.

A checker holds the actual result against the arguments, then both results' measure (a length, a cost, whether there is
an answer at all) against each other. docs/problem-format.md lists them.
"""

import math

from judge_values import canonical, close, is_int, normalised, shown


def fault(compare, args, expected, actual):
    """Why `actual` is wrong, or None. `args` maps parameter names to their JSON."""
    if compare == "ignore":
        return None
    if isinstance(compare, dict) and "float" in compare:
        if close(expected, actual, compare["float"]):
            return None
    elif isinstance(compare, dict):
        name = compare["checker"]
        if name in AGAINST_EXPECTED:
            return AGAINST_EXPECTED[name](compare, args, expected, actual)
        found = invalid(compare, args, actual)
        if found:
            return f"{name}: {found}; the result is {shown(actual)}"
        found = invalid(compare, args, expected)
        if found:
            return f"{name}: the expected result {shown(expected)} is itself invalid: {found}"
        wanted, got = measure(compare, args, expected), measure(compare, args, actual)
        if close(wanted, got, {"absolute": 1e-9, "relative": 1e-9}):
            return None
        return f"{name}: expected the measure {shown(wanted)}, found {shown(got)}; the result is {shown(actual)}"
    elif canonical(normalised(compare, expected)) == canonical(normalised(compare, actual)):
        return None
    return f"expected {shown(expected)}, found {shown(actual)}"


def invalid(compare, args, actual):
    """Why the result is no valid answer for the arguments, however good it is."""
    check, _ = CHECKERS[compare["checker"]]
    try:
        return check(compare, args, actual)
    except (TypeError, KeyError, IndexError, ValueError, AttributeError) as error:
        return f"the result has not the expected form ({type(error).__name__}: {error})"


def measure(compare, args, value):
    return CHECKERS[compare["checker"]][1](compare, args, value)


def digestible(compare, args, value):
    """What the SHA-256 of a large case is taken of."""
    return measure(compare, args, value) if isinstance(compare, dict) else normalised(compare, value)


def none(value):
    return value is None or value == []


def exists(compare, args, value):
    return not none(value)


# ---- checkers: each answers why a result is invalid, or None


def indices_sum(compare, args, result):
    if none(result):
        return None
    items = args[compare["of"]]
    if not all(is_int(i) and 0 <= i < len(items) for i in result):
        return "holds what is no index"
    if len(set(result)) != len(result) or len(result) != compare.get("count", len(result)):
        return "has a wrong number of distinct indices"
    total = sum(int(items[i]) for i in result)
    return None if total == int(args[compare["target"]]) else f"the items add up to {total}"


def topological_order(compare, args, result):
    if none(result):
        return None
    n = args[compare["n"]]
    if sorted(result) != list(range(n)):
        return f"is no order of the nodes 0 … {n - 1}"
    place = {node: i for i, node in enumerate(result)}
    for edge in args[compare["edges"]]:
        if place[edge[0]] >= place[edge[1]]:
            return f"puts {edge[1]} before {edge[0]}"
    return None


def graph_cycle(compare, args, result):
    if none(result):
        return None
    steps = steps_of(compare, args)
    if len(set(result)) != len(result):
        return "passes a node twice"
    if not compare.get("directed", True) and len(result) < 3:
        return "has fewer than three nodes"
    for a, b in zip(result, result[1:] + result[:1]):
        if (a, b) not in steps:
            return f"there is no edge from {a} to {b}"
    return None


def steps_of(compare, args):
    """The cheapest cost of each step from node to node."""
    steps = {}
    for edge in args[compare["edges"]]:
        cost = edge[2] if compare.get("weighted") else 1
        ends = [(edge[0], edge[1])] if compare.get("directed", True) else [(edge[0], edge[1]), (edge[1], edge[0])]
        for step in ends:
            steps[step] = min(cost, steps.get(step, cost))
    return steps


def graph_path(compare, args, result):
    if none(result):
        return None
    if result[0] != args[compare["from"]] or result[-1] != args[compare["to"]]:
        return "begins or ends at another node"
    steps = steps_of(compare, args)
    for step in zip(result, result[1:]):
        if step not in steps:
            return f"there is no edge from {step[0]} to {step[1]}"
    return None


def path_cost(compare, args, result):
    if none(result):
        return None
    steps = steps_of(compare, args)
    return sum(steps[step] for step in zip(result, result[1:]))


def spanning_tree(compare, args, result):
    if none(result):
        return None
    n, edges = args[compare["n"]], args[compare["edges"]]
    if len(set(result)) != len(result) or len(result) != n - 1:
        return f"does not name {n - 1} distinct edges"
    group = list(range(n))
    for i in result:
        a, b = group[edges[i][0]], group[edges[i][1]]
        if i < 0 or a == b:
            return f"edge {i} closes a cycle"
        group = [b if g == a else g for g in group]
    return None


def tree_cost(compare, args, result):
    if none(result):
        return None
    return sum(args[compare["edges"]][i][2] if compare.get("weighted", True) else 1 for i in result)


def increasing_subsequence(compare, args, result):
    strict = compare.get("strict", True)
    for a, b in zip(result, result[1:]):
        if a > b or (strict and a == b):
            return f"{b} stands after {a}"
    rest = iter(args[compare["of"]])
    for item in result:
        if not any(item == other for other in rest):
            return "is no subsequence"
    return None


def permutation(compare, args, result):
    items = args[compare["of"]]
    if none(result):
        return None
    if sorted(map(canonical, result)) != sorted(map(canonical, items)):
        return "does not hold the same items"
    pairs = list(zip(result, result[1:]))
    rule = compare.get("rule", "any")
    if rule == "wiggle" and any((a >= b) if i % 2 == 0 else (a <= b) for i, (a, b) in enumerate(pairs)):
        return "does not rise and fall by turns"
    if rule == "no-equal-neighbours" and any(a == b for a, b in pairs):
        return "has equal neighbours"
    if rule == "non-decreasing" and any(a > b for a, b in pairs):
        return "falls somewhere"
    return None


def edit_script(compare, args, result):
    source, target, at = args[compare["from"]], "", 0
    for step in result:
        name, letters = step[0], step[1:]
        taken = {"keep": letters[:1], "replace": letters[:1], "delete": letters[:1], "insert": [], "swap": letters}[name]
        given = {"keep": letters[:1], "replace": letters[1:], "delete": [], "insert": letters, "swap": letters[::-1]}[name]
        if source[at : at + len(taken)] != "".join(taken):
            return f"{step} does not fit the text at {at}"
        at += len(taken)
        target += "".join(given)
    if at != len(source) or target != args[compare["to"]]:
        return f"turns the text into {target!r} and leaves {source[at:]!r}"
    return None


def script_cost(compare, args, result):
    costs = compare.get("costs", {})
    default = {"keep": 0, "insert": 1, "delete": 1, "replace": 1, "swap": 1}
    total = 0
    for step in result:
        cost = costs.get(step[0], default[step[0]])
        total += args[cost] if isinstance(cost, str) else cost
    return total


def queens(compare, args, result):
    if none(result):
        return None
    n = args[compare["n"]]
    blocked = {tuple(cell) for cell in args[compare["blocked"]]} if "blocked" in compare else set()
    if len(result) != n or not all(is_int(column) and 0 <= column < n for column in result):
        return f"does not give a column below {n} for each of {n} rows"
    for lines in (set(result), {r + c for r, c in enumerate(result)}, {r - c for r, c in enumerate(result)}):
        if len(lines) != n:
            return "two queens attack each other"
    return "a queen stands on a blocked cell" if any(cell in blocked for cell in enumerate(result)) else None


def any_of(compare, args, expected, actual):
    order = "unordered" if compare.get("unordered") else "exact"
    if any(canonical(normalised(order, one)) == canonical(normalised(order, actual)) for one in expected):
        return None
    return f"expected one of {shown(expected)}, found {shown(actual)}"


def chi_square(compare, args, expected, actual):
    weights = {canonical(outcome): weight for outcome, weight in expected}
    counts = dict.fromkeys(weights, 0)
    for draw in actual:
        if canonical(draw) not in counts:
            return f"chi-square: {shown(draw)} is no possible outcome"
        counts[canonical(draw)] += 1
    total = sum(weights.values())
    statistic = 0.0
    for outcome, weight in weights.items():
        mean = len(actual) * weight / total
        if mean == 0:
            if counts[outcome]:
                return f"chi-square: {outcome} has probability 0"
            continue
        statistic += (counts[outcome] - mean) ** 2 / mean
    freedom = max(1, sum(weight > 0 for weight in weights.values()) - 1)
    # Wilson–Hilferty: the chi-square quantile at 4.75 standard deviations, one false alarm in a million.
    bound = freedom * (1 - 2 / (9 * freedom) + 4.75 * math.sqrt(2 / (9 * freedom))) ** 3
    return None if statistic <= bound else f"chi-square: {statistic:.1f} is above {bound:.1f}"


CHECKERS = {
    "indices-sum": (indices_sum, exists),
    "topological-order": (topological_order, exists),
    "graph-cycle": (graph_cycle, exists),
    "graph-path": (graph_path, path_cost),
    "spanning-tree": (spanning_tree, tree_cost),
    "increasing-subsequence": (increasing_subsequence, lambda compare, args, value: len(value)),
    "permutation": (permutation, exists),
    "edit-script": (edit_script, script_cost),
    "queens": (queens, exists),
}
AGAINST_EXPECTED = {"any-of": any_of, "chi-square": chi_square}

# The options of each checker: those in `args` name a parameter; True where the option is demanded.
OPTIONS = {
    "indices-sum": {"args": {"of": True, "target": True}, "other": {"count"}},
    "topological-order": {"args": {"n": True, "edges": True}, "other": set()},
    "graph-cycle": {"args": {"edges": True}, "other": {"directed"}},
    "graph-path": {"args": {"edges": True, "from": True, "to": True}, "other": {"directed", "weighted"}},
    "spanning-tree": {"args": {"n": True, "edges": True}, "other": {"weighted"}},
    "increasing-subsequence": {"args": {"of": True}, "other": {"strict"}},
    "permutation": {"args": {"of": True}, "other": {"rule"}},
    "edit-script": {"args": {"from": True, "to": True}, "other": {"costs"}},
    "queens": {"args": {"n": True, "blocked": False}, "other": set()},
    "any-of": {"args": {}, "other": {"unordered"}},
    "chi-square": {"args": {}, "other": set()},
}
