"""Counts the operations of a solution: its source is rewritten so that every statement and every linear built-in adds up.

Time is noise on a shared machine and hides what runs in C. Counts are exact and the same everywhere. The cost model
stands in docs/problem-format.md.
"""

import ast
import collections
import heapq
import itertools
import math
import types

ops = [0]
SIZED = (list, tuple, str, bytes, bytearray, set, frozenset, dict, collections.deque, range, type({}.items()), type({}.keys()), type({}.values()))
LAZY = (map, zip, filter, enumerate, type(reversed([])), type(iter([]))) + tuple(
    member for member in vars(itertools).values() if isinstance(member, type)
)


def size(value):
    return len(value) if isinstance(value, SIZED) else 1


def n_log_n(n):
    return n * max(1, n.bit_length())


def first(args):
    return size(args[0]) if args else 1


def either(args):
    return first(args) if len(args) == 1 else len(args)


# Calls that are not O(1), by the function or by the type and name of the method; each gives its cost.
FUNCTIONS = {
    **{f: first for f in (list, tuple, set, frozenset, dict, bytes, bytearray, sum, any, all, str, int, repr, hash)},
    **{f: first for f in (collections.Counter, collections.deque, collections.OrderedDict, math.prod, heapq.heapify)},
    min: either,
    max: either,
    sorted: lambda args: n_log_n(first(args)),
}
BY_NAME = {
    "heappush": lambda args: size(args[0]).bit_length() + 1,
    "heappop": lambda args: size(args[0]).bit_length() + 1,
    "heapreplace": lambda args: size(args[0]).bit_length() + 1,
    "heappushpop": lambda args: size(args[0]).bit_length() + 1,
    "bisect_left": lambda args: size(args[0]).bit_length() + 1,
    "bisect_right": lambda args: size(args[0]).bit_length() + 1,
    "bisect": lambda args: size(args[0]).bit_length() + 1,
    "insort": lambda args: size(args[0]) + 1,
    "insort_left": lambda args: size(args[0]) + 1,
    "insort_right": lambda args: size(args[0]) + 1,
    "nlargest": lambda args: size(args[1]) * (args[0].bit_length() + 1),
    "nsmallest": lambda args: size(args[1]) * (args[0].bit_length() + 1),
    "deepcopy": first,
    "copy": first,
}


SEARCHES = ("index", "find", "rindex", "rfind")
SEARCHED = (list, tuple, str, bytes, collections.deque)


def walked(owner, name, args, place):
    """How far a search went: to what it found, from where it began."""
    if name.startswith("r"):
        return len(owner) - place
    begin = args[1] if len(args) > 1 else 0
    return abs((len(owner) if place < 0 else place) - begin) + 1


def method_cost(owner, name, args):
    if isinstance(owner, list):
        if name == "sort":
            return n_log_n(len(owner))
        if name == "pop":
            at = args[0] if args else -1
            return len(owner) - at if at >= 0 else -at
        if name in ("insert", "remove", "count", "copy", "reverse"):
            return len(owner) + 1
        return first(args) if name == "extend" else 1
    if isinstance(owner, (str, bytes)):
        if name == "join":
            return sum(map(size, args[0])) + 1 if isinstance(args[0], SIZED) else 1
        if name in ("startswith", "endswith", *SEARCHES):
            return first(args)
        return len(owner) + 1
    if isinstance(owner, dict):
        if name == "most_common":
            return n_log_n(len(owner))
        return len(owner) + 1 if name in ("copy", "clear") else first(args) if name in ("update", "fromkeys", "subtract") else 1
    if isinstance(owner, (set, frozenset)):
        if name in ("intersection", "isdisjoint"):
            return min([len(owner)] + [size(arg) for arg in args]) + 1
        if name in ("union", "difference", "symmetric_difference", "copy", "issubset", "issuperset"):
            return len(owner) + sum(map(size, args)) + 1
        return sum(map(size, args)) + 1 if name.endswith("update") else 1
    if isinstance(owner, collections.deque):
        if name in ("insert", "remove", "count", "copy", "reverse", "rotate"):
            return len(owner) + 1
        return first(args) if name.startswith("extend") else 1
    return len(owner) if isinstance(owner, tuple) and name == "count" else 1


def counting(iterator):
    for item in iterator:
        ops[0] += 1
        yield item


def call(function):
    """`function` itself if it is the solution's own, else the same with its cost added at each call."""
    if isinstance(function, types.FunctionType) and "_judge_ops" in function.__globals__:
        return function
    if isinstance(function, types.MethodType) and "_judge_ops" in getattr(function.__func__, "__globals__", {}):
        return function
    owner = getattr(function, "__self__", None)
    name = getattr(function, "__name__", "")

    def costed(*args, **options):
        if owner is not None and not isinstance(owner, (types.ModuleType, type)):
            ops[0] += method_cost(owner, name, args)
        else:
            try:
                cost = FUNCTIONS.get(function)
            except TypeError:
                cost = None
            cost = cost or (BY_NAME.get(name) if not isinstance(function, type) else None)
            ops[0] += cost(args) if cost else 1
        result = function(*args, **options)
        if name in SEARCHES and isinstance(owner, SEARCHED):
            ops[0] += walked(owner, name, args, result)
        return counting(result) if isinstance(result, LAZY) else result

    return costed


def sized(value):
    """Adds what it takes to build `value`: its length, or the words of a long integer."""
    if isinstance(value, SIZED):
        ops[0] += len(value)
    elif type(value) is int and value.bit_length() > 64:
        ops[0] += value.bit_length() >> 6
    return value


def contains(item, container):
    found = item in container
    if isinstance(container, SEARCHED):
        ops[0] += container.index(item) + 1 if found else len(container) + 1
    else:
        ops[0] += 1
    return found


def extended(target, value):
    """Adds the cost of `target += value`: a string or tuple is copied, a list grows at its end."""
    if isinstance(target, (str, bytes, tuple)):
        ops[0] += len(target) + size(value)
        return value
    if type(target) is int:
        sized(target)
        return value
    return sized(value)


def removal(container):
    ops[0] += len(container) if isinstance(container, list) else 1


def tick():
    ops[0] += 1
    return True


GLOBALS = {
    "_judge_ops": ops,
    "_judge_call": call,
    "_judge_sized": sized,
    "_judge_contains": contains,
    "_judge_extended": extended,
    "_judge_removal": removal,
    "_judge_tick": tick,
}
UNTOUCHED = {"super", "locals", "globals", "vars", "eval", "exec", "len", "isinstance", "range", "ord", "chr", "abs", "id"}
BUILDING = (ast.Add, ast.Sub, ast.Mult, ast.LShift, ast.RShift, ast.BitOr, ast.BitAnd, ast.BitXor)


def helper(name, *args):
    return ast.Call(func=ast.Name(id=f"_judge_{name}", ctx=ast.Load()), args=list(args), keywords=[])


class Counting(ast.NodeTransformer):
    """Adds the counting calls; decorators, defaults and annotations stay as they are."""

    def body(self, statements):
        out = []
        for statement in statements:
            tick_ = ast.parse("_judge_ops[0] += 1").body[0]
            changed = self.visit(statement)
            out.append(tick_)
            out.extend(changed if isinstance(changed, list) else [changed])
        return out

    def visit_Module(self, node):
        node.body = [self.visit_top(statement) for statement in node.body]
        return node

    def visit_top(self, statement):
        """Module and class level run once and are not counted; only what functions do is."""
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            return self.visit(statement)
        if isinstance(statement, (ast.If, ast.Try)):
            return statement
        for child in ast.walk(statement):
            if isinstance(child, ast.Lambda):
                self.visit_Lambda(child)
        return statement

    def visit_ClassDef(self, node):
        node.body = [self.visit_top(statement) for statement in node.body]
        return node

    def visit_FunctionDef(self, node):
        node.body = self.body(node.body)
        return node

    def visit_Lambda(self, node):
        node.body = ast.BoolOp(op=ast.And(), values=[helper("tick"), self.visit(node.body)])
        return node

    def visit_block(self, node):
        for field, value in ast.iter_fields(node):
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                setattr(node, field, self.body(value))
            elif isinstance(value, list):
                setattr(node, field, [self.visit(item) if isinstance(item, ast.AST) else item for item in value])
            elif isinstance(value, ast.AST):
                setattr(node, field, self.visit(value))
        return node

    visit_For = visit_While = visit_If = visit_With = visit_Try = visit_ExceptHandler = visit_block
    visit_match_case = visit_block

    def visit_comprehension(self, node):
        self.generic_visit(node)
        node.ifs.insert(0, helper("tick"))
        return node

    def visit_AnnAssign(self, node):
        if node.value:
            node.value = self.visit(node.value)
        return node

    def visit_Call(self, node):
        self.generic_visit(node)
        if not (isinstance(node.func, ast.Name) and node.func.id in UNTOUCHED):
            node.func = helper("call", node.func)
        return node

    def visit_BinOp(self, node):
        self.generic_visit(node)
        return helper("sized", node) if isinstance(node.op, BUILDING) else node

    def visit_JoinedStr(self, node):
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                part.value = self.visit(part.value)
        return helper("sized", node)

    def visit_Subscript(self, node):
        self.generic_visit(node)
        return helper("sized", node) if isinstance(node.ctx, ast.Load) and isinstance(node.slice, ast.Slice) else node

    def visit_display(self, node):
        self.generic_visit(node)
        starred = any(isinstance(item, ast.Starred) for item in getattr(node, "elts", []))
        merged = any(key is None for key in getattr(node, "keys", []))
        loads = isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
        return helper("sized", node) if loads and (starred or merged) else node

    visit_List = visit_Tuple = visit_Set = visit_Dict = visit_display

    def visit_Compare(self, node):
        self.generic_visit(node)
        if len(node.ops) == 1 and isinstance(node.ops[0], (ast.In, ast.NotIn)):
            found = helper("contains", node.left, node.comparators[0])
            return ast.UnaryOp(op=ast.Not(), operand=found) if isinstance(node.ops[0], ast.NotIn) else found
        return node

    def visit_AugAssign(self, node):
        self.generic_visit(node)
        plain = isinstance(node.target, ast.Name)
        plain = plain or (isinstance(node.target, ast.Attribute) and isinstance(node.target.value, ast.Name))
        if plain:
            node.value = helper("extended", ast.parse(ast.unparse(node.target), mode="eval").body, node.value)
        else:
            node.value = helper("sized", node.value)
        return node

    def visit_Assign(self, node):
        self.generic_visit(node)
        if any(isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Slice) for target in node.targets):
            node.value = helper("sized", node.value)
        return node

    def visit_Delete(self, node):
        costs = [
            ast.Expr(helper("removal", ast.parse(ast.unparse(target.value), mode="eval").body))
            for target in node.targets
            if isinstance(target, ast.Subscript) and isinstance(target.value, (ast.Name, ast.Attribute))
        ]
        return [*costs, node]


def counted(source, file):
    """The compiled solution with its counting calls; run it with GLOBALS in its namespace."""
    tree = Counting().visit(ast.parse(source, file))
    return compile(ast.fix_missing_locations(tree), file, "exec")


# ---- the declared class of growth

FACTORS = "1, n, n^k, log n, log^k n, sqrt n, k^n, n!"


def growth_class(text):
    """The function of n that a product like `n^2 log n` or `n 2^n` stands for; ValueError where it is none."""
    words = text.replace("*", " ").split()
    factors = []
    while words:
        word = words.pop(0)
        base, _, power = word.partition("^")
        if base in ("log", "sqrt") and words[:1] == ["n"]:
            words.pop(0)
            exponent = float(power or 1)
            factors.append((lambda n, e=exponent: math.log2(n) ** e) if base == "log" else (lambda n: math.sqrt(n)))
        elif word == "1":
            factors.append(lambda n: 1.0)
        elif word == "n!":
            factors.append(lambda n: float(math.factorial(n)))
        elif base == "n" and (not power or power.replace(".", "", 1).isdigit()):
            factors.append(lambda n, e=float(power or 1): float(n) ** e)
        elif power == "n" and base.replace(".", "", 1).isdigit():
            factors.append(lambda n, b=float(base): b**n)
        else:
            raise ValueError(f"unknown growth {text!r}; write a product of {FACTORS}")
    if not factors:
        raise ValueError("the growth class is empty")
    return lambda n: math.prod(factor(n) for factor in factors)
