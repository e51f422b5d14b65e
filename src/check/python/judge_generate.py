"""Generated test cases: a small language of random values over splitmix64, the same in every programming language.

docs/problem-format.md tells the language; the order in which numbers are drawn is part of it.
"""

MASK = (1 << 64) - 1
GAMMA = 0x9E3779B97F4A7C15


class GeneratorError(Exception):
    """A generator that cannot be carried out; `path` says where it stands."""

    def __init__(self, path, message):
        super().__init__(f"{path}: {message}")


def mix(z):
    """The output function of splitmix64 for the 64-bit state `z`."""
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


class Random:
    """splitmix64 with an unbiased bounded draw."""

    def __init__(self, state):
        self.state = state & MASK

    def next(self):
        self.state = (self.state + GAMMA) & MASK
        return mix(self.state)

    def below(self, bound):
        """A uniform integer in 0 … bound − 1, for 1 ≤ bound ≤ 2^64."""
        limit = (1 << 64) - (1 << 64) % bound
        while True:
            drawn = self.next()
            if drawn < limit:
                return drawn % bound


def case_state(seed, index):
    """The initial state of case `index` of a series: output number index + 1 of splitmix64 started at `seed`."""
    return mix((seed + (index + 1) * GAMMA) & MASK)


class Generator:
    """Evaluates generators against one stream of random numbers and the names bound so far."""

    def __init__(self, state, names=None):
        self.random = Random(state)
        self.names = dict(names or {})
        self.counters = {}

    def value(self, spec, path):
        if isinstance(spec, list):
            return [self.value(item, f"{path}[{i}]") for i, item in enumerate(spec)]
        if not isinstance(spec, dict):
            return spec
        key = next(iter(spec), "")
        if len(spec) == 1 and key.startswith("$") and key != "$result":
            method = METHODS.get(key)
            if method is None:
                raise GeneratorError(path, f"unknown generator {key}")
            return method(self, spec[key], f"{path}.{key}")
        return {name: self.value(spec[name], f"{path}.{name}") for name in sorted(spec)}

    # ---- reading options

    def integer(self, options, name, path, default=None):
        if name not in options:
            if default is None:
                raise GeneratorError(path, f"needs the option {name}")
            return default
        return whole(self.value(options[name], f"{path}.{name}"), f"{path}.{name}")

    def length(self, options, path, name="n"):
        n = self.integer(options, name, path)
        if not 0 <= n <= 5_000_000:
            raise GeneratorError(f"{path}.{name}", f"a length of {n} is out of bounds")
        return n

    def bounds(self, options, path):
        low = self.integer(options, "min", path)
        high = self.integer(options, "max", path)
        if low > high:
            raise GeneratorError(path, f"min {low} is above max {high}")
        return low, high

    def array(self, options, name, path):
        found = self.value(options.get(name), f"{path}.{name}")
        if not isinstance(found, (list, str)):
            raise GeneratorError(f"{path}.{name}", "must give an array or a string")
        return found

    def between(self, low, high):
        return low + self.random.below(high - low + 1)

    def shuffled(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.random.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items

    # ---- numbers

    def int_(self, o, path):
        low, high = self.bounds(o, path)
        return self.between(low, high)

    def float_(self, o, path):
        low, high = self.bounds(o, path)
        return self.between(low, high) / 10 ** self.integer(o, "digits", path, 0)

    def bool_(self, o, path):
        return self.random.below(self.integer(o, "of", path, 2)) == 0

    def counter(self, o, path):
        name = o.get("name", "")
        if name not in self.counters:
            self.counters[name] = self.integer(o, "start", path, 0)
        low, high = self.bounds(o, path)
        self.counters[name] += self.between(low, high)
        return self.counters[name]

    # ---- arrays of numbers

    def ints(self, o, path):
        n = self.length(o, path)
        low, high = self.bounds(o, path)
        if o.get("distinct"):
            if high - low + 1 < n:
                raise GeneratorError(path, f"there are no {n} distinct values from {low} to {high}")
            seen = set()
            found = []
            while len(found) < n:
                drawn = self.between(low, high)
                if drawn not in seen:
                    seen.add(drawn)
                    found.append(drawn)
        else:
            found = [self.between(low, high) for _ in range(n)]
        return ordered(found, o.get("sorted"), path)

    def range_(self, o, path):
        n = self.length(o, path)
        start = self.integer(o, "start", path, 0)
        step = self.integer(o, "step", path, 1)
        return [start + i * step for i in range(n)]

    def permutation(self, o, path):
        n = self.length(o, path)
        start = self.integer(o, "from", path, 0)
        return self.shuffled(list(range(start, start + n)))

    def matrix(self, o, path):
        rows = self.length(o, path, "rows")
        columns = self.length(o, path, "cols")
        if "of" in o:
            return [[self.value(o["of"], f"{path}.of") for _ in range(columns)] for _ in range(rows)]
        low, high = self.bounds(o, path)
        return [[self.between(low, high) for _ in range(columns)] for _ in range(rows)]

    def intervals(self, o, path):
        n = self.length(o, path)
        low, high = self.bounds(o, path)
        if o.get("disjoint"):
            points = self.ints({"n": 2 * n, "min": low, "max": high, "distinct": True, "sorted": "asc"}, path)
            found = [points[i : i + 2] for i in range(0, 2 * n, 2)]
            return found if o.get("sorted") else self.shuffled(found)
        shortest = self.integer(o, "min_length", path, 1)
        longest = self.integer(o, "max_length", path, high - low)
        if shortest > high - low or shortest > longest:
            raise GeneratorError(path, "no interval is that short and that long")
        found = []
        for _ in range(n):
            start = self.between(low, high - shortest)
            found.append([start, start + self.between(shortest, min(longest, high - start))])
        return ordered(found, o.get("sorted"), path)

    # ---- text

    def string(self, o, path):
        n = self.length(o, path)
        return "".join(self.letter(o, path) for _ in range(n))

    def letter(self, o, path):
        alphabet = o.get("alphabet", "")
        if not isinstance(alphabet, str) or not alphabet:
            raise GeneratorError(f"{path}.alphabet", "must be a string of at least one character")
        return alphabet[self.random.below(len(alphabet))]

    def grid(self, o, path):
        rows = self.length(o, path, "rows")
        columns = self.length(o, path, "cols")
        return ["".join(self.letter(o, path) for _ in range(columns)) for _ in range(rows)]

    def grammar(self, o, path):
        rules = o.get("rules", {})
        out = []
        stack = [(o.get("start", ""), self.integer(o, "depth", path))]
        while stack:
            symbol, depth = stack.pop()
            if symbol not in rules:
                out.append(symbol)
                continue
            alternatives = rules[symbol]
            chosen = alternatives[self.random.below(len(alternatives)) if depth > 0 else 0]
            stack.extend((part, depth - 1) for part in reversed(chosen))
            if len(out) + len(stack) > 1_000_000:
                raise GeneratorError(path, "the grammar does not end; the first alternative must lead to text")
        return "".join(out)

    # ---- composition

    def ref(self, o, path):
        if o not in self.names:
            raise GeneratorError(path, f"no value is called {o!r} here")
        return self.names[o]

    def list_(self, o, path):
        n = self.length(o, path)
        found = []
        seen = set()
        refused = 0
        while len(found) < n:
            item = self.value(o.get("of"), f"{path}.of")
            if o.get("distinct"):
                key = repr(item)
                if key in seen:
                    refused += 1
                    if refused > 1000 + 100 * n:
                        raise GeneratorError(path, f"cannot find {n} distinct values")
                    continue
                seen.add(key)
            found.append(item)
        return ordered(found, o.get("sorted"), path)

    def choice(self, o, path):
        options = o.get("of", [])
        weights = o.get("weights", [1] * len(options))
        if not options or len(weights) != len(options) or min(weights) < 0 or sum(weights) < 1:
            raise GeneratorError(path, "needs options under `of` and, if given, one weight for each")
        i = self.weighted(weights)
        return self.value(options[i], f"{path}.of[{i}]")

    def weighted(self, weights):
        drawn = self.random.below(sum(weights))
        for i, weight in enumerate(weights):
            if drawn < weight:
                return i
            drawn -= weight
        raise AssertionError("unreachable")

    def pick(self, o, path):
        items = self.array(o, "of", path)
        if not items:
            raise GeneratorError(path, "cannot pick from nothing")
        return items[self.random.below(len(items))]

    def shuffle(self, o, path):
        return self.shuffled(list(self.array({"of": o}, "of", path)))

    def concat(self, o, path):
        parts = [self.value(part, f"{path}[{i}]") for i, part in enumerate(o)]
        if parts and all(isinstance(part, str) for part in parts):
            return "".join(parts)
        if not all(isinstance(part, list) for part in parts):
            raise GeneratorError(path, "joins only arrays, or only strings")
        return [item for part in parts for item in part]

    def join(self, o, path):
        return o.get("with", "").join(self.array(o, "of", path))

    def reverse(self, o, path):
        return self.array({"of": o}, "of", path)[::-1]

    def sort(self, o, path):
        return sorted(self.array({"of": o}, "of", path))

    def rotate(self, o, path):
        items = self.array(o, "of", path)
        by = self.integer(o, "by", path) % len(items) if items else 0
        return items[by:] + items[:by]

    def get(self, o, path):
        items = self.array(o, "of", path)
        at = self.integer(o, "at", path)
        if not 0 <= at < len(items):
            raise GeneratorError(path, f"there is no item {at}")
        return items[at]

    def len_(self, o, path):
        return len(self.array({"of": o}, "of", path))

    def arithmetic(self, o, path, step):
        numbers = [whole(self.value(part, f"{path}[{i}]"), f"{path}[{i}]") for i, part in enumerate(o)]
        if not numbers:
            raise GeneratorError(path, "needs numbers")
        total = numbers[0]
        for number in numbers[1:]:
            total = step(total, number)
        return total

    # ---- trees and graphs

    def tree(self, o, path):
        n = self.length(o, path)
        shape = o.get("shape", "random")
        values = self.array(o, "values", path)
        if len(values) != n:
            raise GeneratorError(f"{path}.values", f"gives {len(values)} values for {n} nodes")
        left, right = [-1] * n, [-1] * n
        slots = [None]
        for node in range(n):
            slot = self.tree_slot(shape, node, slots, path)
            if slot is not None:
                (left if slot[1] == 0 else right)[slot[0]] = node
            slots.extend([(node, 0), (node, 1)])
        order = [0] if n else []
        for node in order:
            order.extend(child for child in (left[node], right[node]) if child >= 0)
        value = [None] * n
        if o.get("search"):
            for node, item in zip(in_order(left, right, n), sorted(values)):
                value[node] = item
        else:
            for node, item in zip(order, values):
                value[node] = item
        level = [value[0]] if n else []
        for node in order:
            level.extend(None if child < 0 else value[child] for child in (left[node], right[node]))
        while level and level[-1] is None:
            level.pop()
        return level

    def tree_slot(self, shape, node, slots, path):
        if node == 0:
            slots.pop()
            return None
        if shape == "random":
            k = self.random.below(len(slots))
            slots[k], slots[-1] = slots[-1], slots[k]
            return slots.pop()
        if shape == "complete":
            return ((node - 1) // 2, (node - 1) % 2)
        sides = {"left": 0, "right": 1, "zigzag": (node - 1) % 2}
        if shape in sides:
            return (node - 1, sides[shape])
        if shape == "chain":
            return (node - 1, self.random.below(2))
        raise GeneratorError(f"{path}.shape", f"unknown shape {shape!r}")

    def edges(self, o, path):
        n = self.length(o, path)
        kind = o.get("kind", "any")
        if kind not in ("any", "connected", "dag", "tree"):
            raise GeneratorError(f"{path}.kind", f"unknown kind {kind!r}")
        spans = kind in ("connected", "tree")
        m = max(n - 1, 0) if kind == "tree" else self.integer(o, "m", path)
        base = self.integer(o, "base", path, 0)
        directed = bool(o.get("directed")) or kind == "dag"
        simple = o.get("simple", True)
        most = n * (n - 1) if directed and kind != "dag" else n * (n - 1) // 2
        if (simple and m > most) or (m > 0 and n == 0) or (kind == "dag" and m > 0 and n < 2):
            raise GeneratorError(path, f"{n} nodes have no {m} such edges")
        if spans and m < n - 1:
            raise GeneratorError(path, f"{m} edges do not connect {n} nodes")
        label = list(range(n)) if kind == "any" else self.shuffled(list(range(n)))
        found = []
        if spans:
            shape = o.get("shape", "random")
            for v in range(1, n):
                u = {"chain": v - 1, "star": 0}.get(shape)
                found.append((self.random.below(v) if u is None else u, v))
        seen = set(found)
        while len(found) < m:
            u = self.random.below(n)
            v = self.random.below(n)
            if kind == "dag":
                if u == v:
                    continue
                u, v = min(u, v), max(u, v)
            if simple and (u == v or (u, v) in seen or (not directed and (v, u) in seen)):
                continue
            seen.add((u, v))
            found.append((u, v))
        self.shuffled(found)
        edges = [[label[u] + base, label[v] + base] for u, v in found]
        if "weight" in o:
            for edge in edges:
                edge.append(self.value(o["weight"], f"{path}.weight"))
        return edges

    # ---- calls of a class

    def calls(self, o, path):
        n = self.length(o, path)
        choices = o.get("of", [])
        if not choices:
            raise GeneratorError(path, "needs calls under `of`")
        weights = [whole(weight, path) for weight, _ in choices]
        found = [self.value(call, f"{path}.first") for call in o.get("first", [])]
        for _ in range(n):
            i = self.weighted(weights)
            found.append(self.value(choices[i][1], f"{path}.of[{i}]"))
        found.extend(self.value(call, f"{path}.last") for call in o.get("last", []))
        return found


def whole(value, path):
    """An exact integer; one beyond 2^53 − 1 stands in the file as a string of digits."""
    if isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            pass
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise GeneratorError(path, f"expected a whole number, found {value!r}")


def ordered(items, how, path):
    if not how:
        return items
    if how not in (True, "asc", "desc"):
        raise GeneratorError(f"{path}.sorted", 'is "asc" or "desc"')
    return sorted(items, reverse=how == "desc")


def in_order(left, right, n):
    node, stack = (0 if n else -1), []
    while node >= 0 or stack:
        while node >= 0:
            stack.append(node)
            node = left[node]
        node = stack.pop()
        yield node
        node = right[node]


def floor_division(a, b):
    return a // b


METHODS = {
    "$int": Generator.int_,
    "$float": Generator.float_,
    "$bool": Generator.bool_,
    "$counter": Generator.counter,
    "$ints": Generator.ints,
    "$range": Generator.range_,
    "$permutation": Generator.permutation,
    "$matrix": Generator.matrix,
    "$intervals": Generator.intervals,
    "$string": Generator.string,
    "$grid": Generator.grid,
    "$grammar": Generator.grammar,
    "$ref": Generator.ref,
    "$list": Generator.list_,
    "$choice": Generator.choice,
    "$pick": Generator.pick,
    "$shuffle": Generator.shuffle,
    "$concat": Generator.concat,
    "$join": Generator.join,
    "$reverse": Generator.reverse,
    "$sort": Generator.sort,
    "$rotate": Generator.rotate,
    "$get": Generator.get,
    "$len": Generator.len_,
    "$add": lambda self, o, path: self.arithmetic(o, path, lambda a, b: a + b),
    "$sub": lambda self, o, path: self.arithmetic(o, path, lambda a, b: a - b),
    "$mul": lambda self, o, path: self.arithmetic(o, path, lambda a, b: a * b),
    "$div": lambda self, o, path: self.arithmetic(o, path, floor_division),
    "$mod": lambda self, o, path: self.arithmetic(o, path, lambda a, b: a % b),
    "$min": lambda self, o, path: self.arithmetic(o, path, min),
    "$max": lambda self, o, path: self.arithmetic(o, path, max),
    "$tree": Generator.tree,
    "$edges": Generator.edges,
    "$calls": Generator.calls,
}


def generate_case(signature, spec, state, path, names=None):
    """One case (`args`, or `construct` and `calls`) from a `generate` object, parameters in the signature's order."""
    generator = Generator(state, names)
    try:
        for i, (name, value) in enumerate(spec.get("let", [])):
            generator.names[name] = generator.value(value, f"{path}.let[{i}]")
        if "class" in signature:
            construct = {}
            for parameter in signature.get("constructor", []):
                name = parameter["name"]
                construct[name] = generator.value(spec["construct"][name], f"{path}.construct.{name}")
                generator.names[name] = construct[name]
            return {"construct": construct, "calls": generator.value(spec["calls"], f"{path}.calls")}
        args = {}
        for parameter in signature["params"]:
            name = parameter["name"]
            args[name] = generator.value(spec["args"][name], f"{path}.args.{name}")
            generator.names[name] = args[name]
        return {"args": args}
    except (AttributeError, TypeError, KeyError, ValueError, ZeroDivisionError, IndexError) as fault:
        raise GeneratorError(path, f"cannot be carried out: {type(fault).__name__}: {fault}") from fault
