"""Holds tests.json against docs/problem-format.md; every fault is told with the path of the value."""

import judge_checkers
from judge_count import growth_class
from judge_generate import GeneratorError
from judge_values import Nodes, ValueFault, canonical, decode, is_int, parse_type
from judge_worker import DEFAULT_LIMITS, case_of, compare_of

EDGES = ("empty", "one", "duplicates", "extremes")
LEAST = {"examples": 5, "hidden": 5, "random": 1000, "large": 1, "wrong": 2, "sizes": 4}
# Counted growth may leave the declared class by this share before it is a fault.
TOLERANCE, MOST_TOLERANCE = 0.25, 0.4


class Shape:
    """The checks of one tests.json; `count` is how many faults they found."""

    def __init__(self, problem):
        self.problem = problem
        self.count = 0
        self.seen = {}

    def bad(self, path, message):
        self.count += 1
        if self.count <= 20:
            self.problem.fault("tests.json", f"{path}: {message}")

    def need(self, holds, path, message):
        if not holds:
            self.bad(path, message)
        return holds

    def keys(self, value, path, known, needed=()):
        if not self.need(isinstance(value, dict), path, "must be an object"):
            return False
        for key in value:
            self.need(key in known, f"{path}.{key}".lstrip("."), f"is unknown here; known are {', '.join(sorted(known))}")
        missing = [key for key in needed if key not in value]
        for key in missing:
            self.bad(f"{path}.{key}".lstrip("."), "is missing")
        return not missing

    def check(self, tests):
        top = {"version", "title", "signature", "compare", "limits", "examples", "hidden", "no_edges", "random", "large", "complexity"}
        needed = ("version", "title", "signature", "examples", "hidden", "random", "large", "complexity")
        if not self.keys(tests, "", top, needed):
            return
        self.need(tests["version"] == 1, "version", "must be 1")
        self.need(isinstance(tests["title"], str) and tests["title"].strip() != "", "title", "must be a title")
        self.signature(tests["signature"])
        if self.count:
            return
        self.is_class = "class" in tests["signature"]
        self.compare(tests.get("compare", "exact"), "compare", self.names)
        self.need(not (self.is_class and "compare" in tests), "compare", "stands with each method of a class")
        self.limits(tests.get("limits", {}))
        if self.count:
            return
        self.tests = tests
        for kind in ("examples", "hidden"):
            self.cases(tests[kind], kind)
        self.edges(tests)
        self.random(tests["random"])
        self.large(tests["large"])
        self.complexity(tests["complexity"])

    def signature(self, signature):
        path = "signature"
        if not self.need(isinstance(signature, dict), path, "must be an object"):
            return
        if "class" in signature:
            if not self.keys(signature, path, {"class", "constructor", "methods"}, ("class", "methods")):
                return
            self.identifier(signature["class"], f"{path}.class")
            self.names = self.params(signature.get("constructor", []), f"{path}.constructor")
            if not self.need(isinstance(signature["methods"], dict) and signature["methods"], f"{path}.methods", "must name methods"):
                return
            for name, method in signature["methods"].items():
                at = f"{path}.methods.{name}"
                self.identifier(name, at)
                if self.keys(method, at, {"params", "returns", "compare"}, ("params",)):
                    names = self.params(method["params"], f"{at}.params")
                    self.type(method.get("returns", "void"), f"{at}.returns")
                    self.compare(method.get("compare", "exact"), f"{at}.compare", names)
            return
        if not self.keys(signature, path, {"function", "params", "returns", "mutates", "prefix"}, ("function", "params")):
            return
        self.identifier(signature["function"], f"{path}.function")
        self.names = self.params(signature["params"], f"{path}.params")
        self.type(signature.get("returns", "void"), f"{path}.returns")
        if "mutates" in signature:
            self.need(signature["mutates"] in self.names, f"{path}.mutates", "must name a parameter")
        else:
            self.need("returns" in signature, f"{path}.returns", "is missing")
            self.need("prefix" not in signature, f"{path}.prefix", "needs mutates")

    def identifier(self, name, path):
        self.need(isinstance(name, str) and name.isidentifier() and name.isascii(), path, "must be a name")

    def params(self, params, path):
        names = []
        if self.need(isinstance(params, list), path, "must be an array of { name, type }"):
            for i, param in enumerate(params):
                if self.keys(param, f"{path}[{i}]", {"name", "type"}, ("name", "type")):
                    self.identifier(param["name"], f"{path}[{i}].name")
                    self.need(param["name"] not in names, f"{path}[{i}].name", "stands twice")
                    self.type(param["type"], f"{path}[{i}].type")
                    names.append(param["name"])
        return names

    def type(self, text, path):
        try:
            parse_type(text if isinstance(text, str) else repr(text))
        except ValueFault as fault:
            self.bad(path, str(fault))

    def compare(self, compare, path, names):
        if isinstance(compare, str):
            self.need(compare in ("exact", "unordered", "unordered-nested", "ignore"), path, f"{compare!r} is unknown")
        elif self.need(isinstance(compare, dict), path, "must be a name or an object"):
            if "float" in compare:
                if self.keys(compare, path, {"float"}) and self.keys(compare["float"], f"{path}.float", {"absolute", "relative"}):
                    for name, bound in compare["float"].items():
                        self.need(isinstance(bound, (int, float)) and bound >= 0, f"{path}.float.{name}", "must be a number ≥ 0")
                return
            name = compare.get("checker")
            if not self.need(name in judge_checkers.OPTIONS, f"{path}.checker", f"{name!r} is unknown; known are {', '.join(judge_checkers.OPTIONS)}"):
                return
            options = judge_checkers.OPTIONS[name]
            needed = [key for key, is_needed in options["args"].items() if is_needed]
            self.keys(compare, path, {"checker", *options["args"], *options["other"]}, needed)
            for key in options["args"]:
                self.need(key not in compare or compare[key] in names, f"{path}.{key}", "must name a parameter")

    def limits(self, limits):
        if self.keys(limits, "limits", set(DEFAULT_LIMITS)):
            most = {"seconds": 10, "memory_mb": 4096, "recursion": 1_000_000}
            for name, value in limits.items():
                fits = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value <= most.get(name, 0)
                self.need(fits, f"limits.{name}", f"must be above 0 and at most {most.get(name)}")

    def cases(self, cases, kind):
        if not self.need(isinstance(cases, list) and len(cases) >= LEAST[kind], kind, f"must hold at least {LEAST[kind]} cases"):
            return
        for i, case in enumerate(cases):
            path = f"{kind}[{i}]"
            known = {"construct", "calls"} if self.is_class else {"args"}
            known |= {"expected", "note", "edge"} | ({"brute"} if kind == "hidden" else set())
            needed = ("construct", "calls", "expected") if self.is_class else ("args", "expected")
            if not self.keys(case, path, known, needed):
                continue
            for text in ("note", "edge"):
                self.need(isinstance(case.get(text, ""), str), f"{path}.{text}", "must be text")
            self.need(case.get("edge", "empty") in EDGES, f"{path}.edge", f"is one of {', '.join(EDGES)}")
            if self.case(case, path):
                key = canonical([case.get("args"), case.get("construct"), case.get("calls")])
                self.need(key not in self.seen, path, f"repeats {self.seen.get(key)}")
                self.seen[key] = path

    def case(self, case, path, expects=True):
        """Holds one case's values against the signature's types."""
        before = self.count
        signature = self.tests["signature"]
        try:
            if not self.is_class:
                nodes = self.values(signature["params"], case["args"], f"{path}.args")
                if expects and self.count == before:
                    self.expected(signature, case, path, nodes)
                return self.count == before
            self.values(signature.get("constructor", []), case["construct"], f"{path}.construct")
            calls = case["calls"]
            if not self.need(isinstance(calls, list), f"{path}.calls", "must be an array of [method, argument, …]"):
                return False
            for i, call in enumerate(calls):
                self.call(call, f"{path}.calls[{i}]", i)
            if expects and self.count == before:
                self.expected_calls(case, path)
        except ValueFault as fault:
            self.bad(*str(fault).split(": ", 1))
        return self.count == before

    def values(self, params, args, path):
        nodes = Nodes()
        if self.keys(args, path, {param["name"] for param in params}, [param["name"] for param in params]):
            for param in params:
                decode(parse_type(param["type"]), args[param["name"]], f"{path}.{param['name']}", nodes, param["name"])
        return nodes

    def call(self, call, path, place):
        methods = self.tests["signature"]["methods"]
        if not self.need(isinstance(call, list) and call and call[0] in methods, path, f"must begin with one of {', '.join(methods)}"):
            return
        params = methods[call[0]]["params"]
        if not self.need(len(call) == len(params) + 1, path, f"{call[0]} takes {len(params)} arguments"):
            return
        nodes = Nodes()
        for k, (param, value) in enumerate(zip(params, call[1:]), 1):
            if isinstance(value, dict) and set(value) == {"$result"}:
                earlier = value["$result"]
                self.need(is_int(earlier) and 0 <= earlier < place, f"{path}[{k}]", "$result must name an earlier call")
            else:
                decode(parse_type(param["type"]), value, f"{path}[{k}]", nodes, param["name"])

    def expected(self, signature, case, path, nodes):
        compare = compare_of(self.tests)
        if isinstance(compare, dict) and compare.get("checker") in judge_checkers.AGAINST_EXPECTED:
            self.need(isinstance(case["expected"], list), f"{path}.expected", f"must be an array for {compare['checker']}")
            return
        kind = signature.get("returns", "void")
        if "mutates" in signature:
            kind = next(param["type"] for param in signature["params"] if param["name"] == signature["mutates"])
        decode(parse_type(kind), case["expected"], f"{path}.expected", nodes)
        if isinstance(compare, dict) and "checker" in compare:
            found = judge_checkers.invalid(compare, case["args"], case["expected"])
            self.need(not found, f"{path}.expected", f"{compare['checker']}: {found}")

    def expected_calls(self, case, path):
        methods = self.tests["signature"]["methods"]
        expected = case["expected"]
        fits = isinstance(expected, list) and len(expected) == len(case["calls"])
        if self.need(fits, f"{path}.expected", f"must hold one result for each of the {len(case['calls'])} calls, null where nothing is returned"):
            for i, (call, value) in enumerate(zip(case["calls"], expected)):
                method = methods[call[0]]
                compare = method.get("compare", "exact")
                chosen = isinstance(compare, dict) and compare.get("checker") in judge_checkers.AGAINST_EXPECTED
                if compare != "ignore" and not chosen:
                    decode(parse_type(method.get("returns", "void")), value, f"{path}.expected[{i}]")

    def edges(self, tests):
        reasons = tests.get("no_edges", {})
        if self.keys(reasons, "no_edges", set(EDGES)):
            for name, reason in reasons.items():
                self.need(isinstance(reason, str) and len(reason) > 10, f"no_edges.{name}", "must say why there is no such case")
            found = {case.get("edge") for kind in ("examples", "hidden") for case in tests[kind] if isinstance(case, dict)}
            for name in EDGES:
                self.need(name in found or name in reasons, "hidden", f'no case is marked "edge": "{name}", and no_edges gives no reason')

    def generate(self, spec, path, sized=False):
        signature = self.tests["signature"]
        part = "construct" if self.is_class else "args"
        known = {"let", "construct", "calls"} if self.is_class else {"let", "args"}
        needed = ("construct", "calls") if self.is_class else ("args",)
        if not self.keys(spec, path, known, needed):
            return False
        params = signature.get("constructor", []) if self.is_class else signature["params"]
        names = [param["name"] for param in params]
        pairs = spec.get("let", [])
        fits = isinstance(pairs, list) and all(isinstance(p, list) and len(p) == 2 and isinstance(p[0], str) for p in pairs)
        if not self.need(fits, f"{path}.let", "must be an array of [name, generator]"):
            return False
        for name, _ in pairs:
            self.need(name not in names and not (sized and name == "n"), f"{path}.let", f"{name!r} is taken")
        return self.keys(spec[part], f"{path}.{part}", set(names), names)

    def generated(self, source, path):
        """Carries out a generator and holds what it gives against the types."""
        before = self.count
        try:
            self.case(case_of(self.tests, source), path, expects=False)
        except GeneratorError as fault:
            self.bad(*str(fault).split(": ", 1))
        return self.count == before

    def seed(self, spec, path):
        return self.need(is_int(spec.get("seed")) and 0 <= spec["seed"] < 1 << 53, f"{path}.seed", "must be a whole number from 0 to 2^53 − 1")

    def random(self, random):
        if self.keys(random, "random", {"count", "seed", "generate"}, ("seed", "generate")) and self.seed(random, "random"):
            count = random.get("count", LEAST["random"])
            self.need(is_int(count) and 1000 <= count <= 5000, "random.count", "must be from 1000 to 5000")
            if self.generate(random["generate"], "random.generate") and not self.count:
                for i in range(20):
                    if not self.generated(["random", i], f"random case {i}"):
                        return

    def large(self, large):
        if not self.need(isinstance(large, list) and len(large) >= LEAST["large"], "large", "must hold at least one case"):
            return
        for i, spec in enumerate(large):
            path = f"large[{i}]"
            if self.keys(spec, path, {"note", "seed", "generate", "sha256", "expected"}, ("seed", "generate")) and self.seed(spec, path):
                self.need(("sha256" in spec) != ("expected" in spec), path, "needs either sha256 or expected")
                self.need(isinstance(spec.get("sha256", ""), str), f"{path}.sha256", "must be text")
                self.generate(spec["generate"], f"{path}.generate")

    def complexity(self, complexity):
        if not self.keys(complexity, "complexity", {"time", "space", "growth"}, ("time", "space", "growth")):
            return
        for name in ("time", "space"):
            self.need(isinstance(complexity[name], str) and complexity[name].strip() != "", f"complexity.{name}", "must be text")
        growth, path = complexity["growth"], "complexity.growth"
        if not self.keys(growth, path, {"class", "sizes", "seed", "runs", "tolerance", "generate"}, ("class", "sizes", "seed", "generate")):
            return
        sizes = growth["sizes"]
        fits = isinstance(sizes, list) and len(sizes) >= LEAST["sizes"] and all(is_int(n) and n > 1 for n in sizes)
        if self.need(fits, f"{path}.sizes", "must hold at least four sizes above 1"):
            self.need(all(a < b for a, b in zip(sizes, sizes[1:])), f"{path}.sizes", "must grow")
            self.span(growth, sizes, path)
        runs = growth.get("runs", 1)
        self.need(is_int(runs) and 1 <= runs <= 20, f"{path}.runs", "must be from 1 to 20")
        tolerance = growth.get("tolerance", TOLERANCE)
        self.need(isinstance(tolerance, (int, float)) and 0 < tolerance <= MOST_TOLERANCE, f"{path}.tolerance", f"must be at most {MOST_TOLERANCE}")
        self.seed(growth, path)
        self.generate(growth["generate"], f"{path}.generate", sized=True)


    def span(self, growth, sizes, path):
        """Over a narrow span n and n log n look the same."""
        try:
            declared = growth_class(str(growth["class"]))
        except ValueError as fault:
            self.bad(f"{path}.class", str(fault))
            return
        is_wide = sizes[-1] >= 16 * sizes[0] or declared(sizes[-1]) >= 16 * declared(sizes[0])
        self.need(is_wide, f"{path}.sizes", "the last size must be at least 16 times the first, or the class grow 16 times")
