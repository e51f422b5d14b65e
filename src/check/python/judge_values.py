"""Types of a signature: from JSON to what a solution is given, back again, and how two results are compared."""

import hashlib
import json
import math
import re
from collections import deque

SAFE = (1 << 53) - 1
INT64 = (-(1 << 63), (1 << 63) - 1)


class ValueFault(Exception):
    """A value that does not fit its type; the message begins with the value's path."""


# ---- what a solution is given; the names stand in its globals


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right


class RandomNode:
    def __init__(self, val=0, next=None, random=None):
        self.val = val
        self.next = next
        self.random = random


class Graph:
    def __init__(self, n=0, edges=()):
        self.n = n
        self.edges = edges


GIVEN = {"ListNode": ListNode, "TreeNode": TreeNode, "RandomNode": RandomNode, "Graph": Graph}

# ---- the grammar of types

SIMPLE = {"int", "int64", "float", "bool", "string", "any", "void", "tree", "linked-list", "random-list", "graph"}


class Type:
    """`base` is a simple name, or array, nullable, map, tuple or node; `parts` are the types (or the name) inside."""

    def __init__(self, base, parts=()):
        self.base = base
        self.parts = parts


def parse_type(text):
    found, rest = _type(text.replace(" ", ""), text)
    if rest:
        raise ValueFault(f"unknown type {text!r}")
    return found


def _type(rest, text):
    match = re.match(r"[a-z0-9-]+", rest)
    if not match:
        raise ValueFault(f"unknown type {text!r}")
    name, rest = match.group(), rest[match.end() :]
    if name == "node":
        match = re.match(r"<([A-Za-z_]\w*)>", rest)
        if not match:
            raise ValueFault(f"write node<parameter>, not {text!r}")
        found, rest = Type("node", (match.group(1),)), rest[match.end() :]
    elif name in ("map", "tuple"):
        if not rest.startswith("<"):
            raise ValueFault(f"write {name}<…>, not {text!r}")
        parts, rest = [], "," + rest[1:]
        while rest.startswith(","):
            part, rest = _type(rest[1:], text)
            parts.append(part)
        if not rest.startswith(">") or (name == "map" and len(parts) != 1):
            raise ValueFault(f"unknown type {text!r}")
        found, rest = Type(name, tuple(parts)), rest[1:]
    elif name in SIMPLE:
        found = Type(name)
    else:
        raise ValueFault(f"unknown type {name!r} in {text!r}")
    while rest[:2] == "[]" or rest[:1] == "?":
        base, width = ("array", 2) if rest[0] == "[" else ("nullable", 1)
        found, rest = Type(base, (found,)), rest[width:]
    return found, rest


# ---- JSON to Python


def is_int(value):
    return isinstance(value, int) and not isinstance(value, bool)


class Nodes:
    """The nodes of the parameters of one call, so that a type node<head> can name one by its place."""

    def __init__(self):
        self.by_name = {}

    def of(self, name, path):
        if name not in self.by_name:
            raise ValueFault(f"{path}: the signature has no list or tree called {name} before this")
        return self.by_name[name]


def decode(kind, value, path, nodes=None, name=None):
    """What a solution is given for the JSON value; raises ValueFault where the value does not fit."""
    nodes = nodes or Nodes()
    base = kind.base
    if base == "nullable":
        return None if value is None else decode(kind.parts[0], value, path, nodes, name)
    if base == "array":
        _need(isinstance(value, list), path, "an array", value)
        return [decode(kind.parts[0], item, f"{path}[{i}]", nodes) for i, item in enumerate(value)]
    if base == "tuple":
        fits = isinstance(value, list) and len(value) == len(kind.parts)
        _need(fits, path, f"an array of {len(kind.parts)}", value)
        return [decode(part, item, f"{path}[{i}]", nodes) for i, (part, item) in enumerate(zip(kind.parts, value))]
    if base == "map":
        _need(isinstance(value, dict), path, "an object", value)
        return {key: decode(kind.parts[0], item, f"{path}.{key}", nodes) for key, item in value.items()}
    if base == "int":
        _need(is_int(value) and abs(value) <= SAFE, path, "an int within ±(2^53 − 1)", value)
        return value
    if base == "int64":
        return _decode_int64(value, path)
    if base == "float":
        fits = is_int(value) or (isinstance(value, float) and math.isfinite(value))
        _need(fits, path, "a finite number", value)
        return float(value)
    if base == "bool":
        _need(isinstance(value, bool), path, "true or false", value)
        return value
    if base == "string":
        _need(isinstance(value, str), path, "a string", value)
        return value
    if base == "void":
        _need(value is None, path, "null", value)
        return None
    if base == "any":
        return value
    if base == "node":
        _need(is_int(value), path, "the place of a node", value)
        known = nodes.of(kind.parts[0], path)
        _need(0 <= value < len(known), path, f"a place from 0 to {len(known) - 1}", value)
        return known[value]
    if base == "graph":
        _need(isinstance(value, dict) and set(value) == {"n", "edges"}, path, "an object with n and edges", value)
        return Graph(value["n"], _decode_edges(value, path))
    build = {"linked-list": _linked_list, "random-list": _random_list, "tree": _tree}[base]
    return build(value, path, nodes, name)


def _need(fits, path, expected, value):
    if not fits:
        raise ValueFault(f"{path}: expected {expected}, found {shown(value, 60)}")


def _decode_int64(value, path):
    if isinstance(value, str) and re.fullmatch(r"-?[1-9][0-9]*|0", value):
        number = int(value)
        _need(abs(number) > SAFE, path, "a JSON number, as it is within ±(2^53 − 1)", value)
    else:
        _need(is_int(value), path, "an int64", value)
        number = value
    _need(INT64[0] <= number <= INT64[1], path, "an int64", value)
    return number


def _decode_edges(value, path):
    n = value["n"]
    _need(is_int(n) and n >= 0, f"{path}.n", "a count of nodes", n)
    _need(isinstance(value["edges"], list), f"{path}.edges", "an array", value["edges"])
    for i, edge in enumerate(value["edges"]):
        fits = isinstance(edge, list) and len(edge) in (2, 3) and all(is_int(end) and 0 <= end < n for end in edge[:2])
        _need(fits, f"{path}.edges[{i}]", f"[from, to] or [from, to, weight] with nodes below {n}", edge)
    return [list(edge) for edge in value["edges"]]


def _linked_list(value, path, nodes, name):
    cycle = join = None
    if isinstance(value, dict):
        extra = set(value) - {"values", "cycle", "join"}
        _need("values" in value and not extra, path, "an object with values and cycle or join", value)
        cycle, join, value = value.get("cycle"), value.get("join"), value["values"]
    _need(isinstance(value, list), path, "an array", value)
    own = [ListNode(item) for item in value]
    for node, following in zip(own, own[1:]):
        node.next = following
    tail = None
    if cycle is not None:
        _need(is_int(cycle) and 0 <= cycle < len(own), f"{path}.cycle", "the place of a node or null", cycle)
        tail = own[cycle]
    if join is not None:
        fits = isinstance(join, list) and len(join) == 2 and is_int(join[1])
        _need(fits, f"{path}.join", "[parameter, place] or null", join)
        known = nodes.of(join[0], f"{path}.join")
        _need(0 <= join[1] < len(known), f"{path}.join", "the place of a node", join)
        tail = known[join[1]]
    if own and tail is not None:
        own[-1].next = tail
    if name:
        nodes.by_name[name] = own
    return own[0] if own else tail


def _random_list(value, path, nodes, name):
    _need(isinstance(value, list), path, "an array of [value, place or null]", value)
    own = []
    for i, item in enumerate(value):
        fits = isinstance(item, list) and len(item) == 2
        fits = fits and (item[1] is None or (is_int(item[1]) and 0 <= item[1] < len(value)))
        _need(fits, f"{path}[{i}]", "[value, place or null]", item)
        own.append(RandomNode(item[0]))
    for i, item in enumerate(value):
        own[i].next = own[i + 1] if i + 1 < len(own) else None
        own[i].random = None if item[1] is None else own[item[1]]
    if name:
        nodes.by_name[name] = own
    return own[0] if own else None


def _tree(value, path, nodes, name):
    _need(isinstance(value, list), path, "an array in level order", value)
    own = []
    if value:
        _need(value[0] is not None and value[-1] is not None, path, "level order without a null at its ends", value)
        items = iter(enumerate(value))
        own.append(TreeNode(next(items)[1]))
        for parent in own:
            for side in ("left", "right"):
                i, item = next(items, (None, None))
                if item is not None:
                    own.append(TreeNode(item))
                    setattr(parent, side, own[-1])
        _need(next(items, None) is None, path, "level order in which every value has a parent", value)
    if name:
        nodes.by_name[name] = own
    return own[0] if own else None


# ---- Python to JSON


def encode(kind, value, path, nodes=None):
    """The JSON of what a solution returned; raises ValueFault where it does not fit the type."""
    nodes = nodes or Nodes()
    base = kind.base
    if base == "nullable":
        return None if value is None else encode(kind.parts[0], value, path, nodes)
    if base in ("array", "tuple"):
        _need(isinstance(value, (list, tuple)), path, "an array", value)
        if base == "array":
            return [encode(kind.parts[0], item, f"{path}[{i}]", nodes) for i, item in enumerate(value)]
        _need(len(value) == len(kind.parts), path, f"an array of {len(kind.parts)}", value)
        return [encode(part, item, f"{path}[{i}]", nodes) for i, (part, item) in enumerate(zip(kind.parts, value))]
    if base == "map":
        _need(isinstance(value, dict) and all(isinstance(key, str) for key in value), path, "a map", value)
        return {key: encode(kind.parts[0], item, f"{path}.{key}", nodes) for key, item in value.items()}
    if base == "int64":
        _need(is_int(value) and INT64[0] <= value <= INT64[1], path, "an int64", value)
        return json_int(value)
    if base == "float":
        return decode(kind, value, path)
    if base == "any":
        return json_any(value)
    if base == "node":
        for place, node in enumerate(nodes.of(kind.parts[0], path)):
            if node is value:
                return place
        raise ValueFault(f"{path}: expected a node of {kind.parts[0]}, found {shown(value, 60)}")
    if base == "graph":
        _need(isinstance(value, Graph), path, "a Graph", value)
        return {"n": value.n, "edges": [list(edge) for edge in value.edges]}
    if base in ("linked-list", "random-list", "tree"):
        given = {"linked-list": ListNode, "random-list": RandomNode, "tree": TreeNode}[base]
        _need(value is None or isinstance(value, given), path, f"a {given.__name__} or None", value)
        return {"linked-list": _list_values, "random-list": _random_values, "tree": _level_order}[base](value, path, nodes)
    decode(kind, value, path)
    return value


def json_int(value):
    return value if abs(value) <= SAFE else str(value)


def json_any(value):
    """JSON of a value with no declared type: what has no JSON is shown by its kind only."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if is_int(value):
        return json_int(value)
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, (list, tuple)):
        return [json_any(item) for item in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: json_any(item) for key, item in value.items()}
    return f"<{type(value).__name__}>"


def _list_values(head, path, nodes):
    values, places = [], {}
    while head is not None and id(head) not in places:
        places[id(head)] = len(values)
        values.append(json_any(head.val))
        head = head.next
    return values if head is None else {"values": values, "cycle": places[id(head)]}


def _random_values(head, path, nodes):
    given = {id(node) for known in nodes.by_name.values() for node in known}
    order, places = [], {}
    while head is not None:
        if id(head) in places:
            raise ValueFault(f"{path}: the list runs in a cycle")
        if id(head) in given:
            raise ValueFault(f"{path}: node {len(order)} is a node of the input, not a copy")
        places[id(head)] = len(order)
        order.append(head)
        head = head.next
    for i, node in enumerate(order):
        if node.random is not None and id(node.random) not in places:
            raise ValueFault(f"{path}: the random pointer of node {i} leaves the list")
    return [[json_any(node.val), None if node.random is None else places[id(node.random)]] for node in order]


def _level_order(root, path, nodes):
    level, queue, seen = [], deque([root]), set()
    while queue:
        node = queue.popleft()
        if node is None:
            level.append(None)
            continue
        if id(node) in seen:
            raise ValueFault(f"{path}: a node stands twice in the tree")
        seen.add(id(node))
        level.append(json_any(node.val))
        queue.extend((node.left, node.right))
    while level and level[-1] is None:
        level.pop()
    return level


# ---- comparing


def canonical(value):
    """Canonical JSON: no spaces, keys in code-point order, only the escapes that JSON demands."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest(value):
    return hashlib.sha256(canonical(value).encode("utf-8")).hexdigest()


def shown(value, most=200):
    """The value for a message, shortened to `most` characters."""
    try:
        text = canonical(value)
    except (TypeError, ValueError):
        text = type(value).__name__
    return text if len(text) <= most else f"{text[: most - 1]}…"


def normalised(compare, value):
    """The value with the order taken away that `compare` says does not matter."""
    if compare == "unordered" and isinstance(value, list):
        return sorted(value, key=canonical)
    if compare == "unordered-nested" and isinstance(value, list):
        return sorted((normalised(compare, item) for item in value), key=canonical)
    return value


def close(expected, actual, tolerance):
    if isinstance(expected, list) and isinstance(actual, list):
        return len(expected) == len(actual) and all(close(e, a, tolerance) for e, a in zip(expected, actual))
    if isinstance(expected, dict) and isinstance(actual, dict):
        return expected.keys() == actual.keys() and all(close(expected[k], actual[k], tolerance) for k in expected)
    numbers = all(isinstance(x, (int, float)) and not isinstance(x, bool) for x in (expected, actual))
    if numbers:
        return abs(expected - actual) <= tolerance.get("absolute", 0) + tolerance.get("relative", 0) * abs(expected)
    return canonical(expected) == canonical(actual)
