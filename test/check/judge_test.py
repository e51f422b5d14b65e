"""The judge of coding problems: what it must catch, and that generated cases are the ones the format promises.

    /usr/bin/python3 -m unittest discover -s test/check -p '*_test.py'
"""

import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap
import unittest

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
JUDGE = ROOT / "src/check/python/judge.py"
sys.path.insert(0, str(JUDGE.parent))

import judge_checkers
import judge_count
from judge_generate import Generator, GeneratorError, Random, generate_case
from judge_values import Nodes, ValueFault, canonical, decode, encode, json_any, parse_type

REFERENCE = """
def pairs(values, k):
    seen = {}
    found = 0
    for value in values:
        found += seen.get(value - k, 0)
        if k != 0:
            found += seen.get(value + k, 0)
        seen[value] = seen.get(value, 0) + 1
    return found
"""
BRUTE = """
def pairs(values, k):
    n = len(values)
    return sum(abs(values[i] - values[j]) == k for i in range(n) for j in range(i))
"""
FORGETS_DUPLICATES = '''
"""Counts distinct values only."""


def pairs(values, k):
    present = set(values)
    return sum(value + k in present for value in present) if k else len(values) - len(present)
'''
QUADRATIC = '''
"""Compares all pairs."""


def pairs(values, k):
    n = len(values)
    found = 0
    for i in range(n):
        for j in range(i):
            if abs(values[i] - values[j]) == k:
                found += 1
    return found
'''
TESTS = {
    "version": 1,
    "title": "Pairs at a distance",
    "signature": {
        "function": "pairs",
        "params": [{"name": "values", "type": "int64[]"}, {"name": "k", "type": "int"}],
        "returns": "int",
    },
    "examples": [
        {"args": {"values": [1, 5, 3], "k": 2}, "expected": 2, "note": "(1, 3) and (3, 5)"},
        {"args": {"values": [1, 2, 3], "k": 9}, "expected": 0},
        {"args": {"values": [4], "k": 0}, "expected": 0, "edge": "one"},
        {"args": {"values": [], "k": 1}, "expected": 0, "edge": "empty"},
        {"args": {"values": [0, 10], "k": 10}, "expected": 1},
    ],
    "hidden": [
        {"args": {"values": [1, 1, 2], "k": 1}, "expected": 2, "edge": "duplicates"},
        {"args": {"values": [1, 1, 1], "k": 0}, "expected": 3},
        {"args": {"values": ["9223372036854775807", "9223372036854775806"], "k": 1}, "expected": 1, "edge": "extremes"},
        {"args": {"values": [3, 1], "k": 2}, "expected": 1},
        {"args": {"values": [-1, 1], "k": 2}, "expected": 1},
    ],
    "random": {
        "count": 1000,
        "seed": 7,
        "generate": {
            "let": [["n", {"$int": {"min": 0, "max": 8}}]],
            "args": {"values": {"$ints": {"n": {"$ref": "n"}, "min": -4, "max": 4}}, "k": {"$int": {"min": 0, "max": 4}}},
        },
    },
    "large": [{"seed": 1, "generate": {"args": {"values": {"$permutation": {"n": 30000}}, "k": 7}}, "expected": 29993}],
    "complexity": {
        "time": "O(n) expected",
        "space": "O(n)",
        "growth": {
            "class": "n",
            "sizes": [128, 256, 512, 1024, 2048],
            "seed": 3,
            "generate": {"args": {"values": {"$permutation": {"n": {"$ref": "n"}}}, "k": 3}},
        },
    },
}


class Folder(unittest.TestCase):
    """Writes a problem folder and runs the judge as the checks do."""

    def judged(self, tests=TESTS, reference=REFERENCE, brute=BRUTE, wrong=(FORGETS_DUPLICATES, QUADRATIC), only=None):
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            text = tests if isinstance(tests, str) else json.dumps(tests)
            (folder / "tests.json").write_text(text, encoding="utf-8")
            (folder / "reference.py").write_text(reference)
            (folder / "brute.py").write_text(brute)
            (folder / "wrong").mkdir()
            for i, source in enumerate(wrong):
                (folder / "wrong" / f"bug_{i}.py").write_text(source.lstrip())
            command = [sys.executable, str(JUDGE), str(folder), *(["--only", only] if only else [])]
            ran = subprocess.run(command, capture_output=True, text=True, timeout=120)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return json.loads(ran.stdout)

    def changed(self, path, value):
        """TESTS with the value at `path` (keys and places) replaced."""
        tests = copy.deepcopy(TESTS)
        inner = tests
        for key in path[:-1]:
            inner = inner[key]
        inner[path[-1]] = value
        return tests

    def assert_fault(self, report, file, *parts):
        for fault in report["problems"]:
            if fault["file"] == file and all(part in fault["message"] for part in parts):
                return
        self.fail(f"no fault of {file} with {parts} in {report['problems']}")


class SoundProblem(Folder):
    def test_has_no_faults(self):
        report = self.judged()
        self.assertEqual(report["problems"], [])
        self.assertEqual(report["cases"], 5 + 5 + 1 + 1000)
        self.assertEqual([entry["file"] for entry in report["wrong"]], ["wrong/bug_0.py", "wrong/bug_1.py"])
        self.assertIn("does not end", report["wrong"][1]["caught"])

    def test_parts_can_be_judged_alone(self):
        self.assertNotIn("growth", self.judged(only="reference"))
        self.assertNotIn("wrong", self.judged(only="growth"))
        self.assertIn("wrong", self.judged(only="wrong"))

    def test_a_folder_that_is_missing_cannot_be_judged(self):
        ran = subprocess.run([sys.executable, str(JUDGE), "/nowhere"], capture_output=True, text=True)
        self.assertEqual(ran.returncode, 2)
        self.assertIn("no folder", ran.stderr)


class Solutions(Folder):
    def test_reference_that_differs_from_brute(self):
        wrong_for_zero = REFERENCE.replace("if k != 0:", "if True:")
        tests = self.changed(["hidden", 1], {"args": {"values": [1, 2, 3, 4], "k": 1}, "expected": 3})
        report = self.judged(tests, wrong_for_zero)
        self.assert_fault(report, "reference.py", "random case", "differs from brute.py", '"k":0')

    def test_reference_that_fails_a_written_case(self):
        report = self.judged(reference=REFERENCE.replace("found = 0", "found = 1"))
        self.assert_fault(report, "reference.py", "examples[0]: expected 2, found 3")

    def test_written_case_with_which_both_disagree(self):
        report = self.judged(self.changed(["hidden", 3, "expected"], 0))
        self.assert_fault(report, "reference.py", "hidden[3]: expected 0, found 1")

    def test_large_case_with_another_digest(self):
        tests = self.changed(["large", 0], {"seed": 1, "generate": TESTS["large"][0]["generate"], "sha256": "ab"})
        self.assert_fault(self.judged(tests, only="reference"), "reference.py", "large[0]", "29993 has the SHA-256")

    def test_wrong_solution_that_passes_everything(self):
        right = '"""Is right after all."""\n' + REFERENCE
        self.assert_fault(self.judged(wrong=(FORGETS_DUPLICATES, right)), "wrong/bug_1.py", "passes every hidden")

    def test_wrong_solution_that_is_slow_where_no_clock_shows_it(self):
        source = f'"""Counts all values anew for a hundred times."""\n{REFERENCE}'.replace(
            "    seen = {}", "    for _ in range(100):\n        sum(1 for value in values if value >= 0)\n    seen = {}"
        )
        report = self.judged(wrong=(FORGETS_DUPLICATES, source), only="wrong")
        self.assertEqual(report["problems"], [])
        self.assertRegex(report["wrong"][1]["caught"], r"large\[0\]: takes \d+ times the reference's operations")

    def test_wrong_solution_that_hangs(self):
        for hang in ("while True:\n            pass", "import time\n        time.sleep(99)"):
            source = f'"""Never ends on duplicates."""\n{REFERENCE}'.replace(
                "    seen = {}", f"    if len(set(values)) < len(values):\n        {hang}\n    seen = {{}}"
            )
            report = self.judged(wrong=(FORGETS_DUPLICATES, source), only="wrong")
            self.assertEqual(report["problems"], [])
            self.assertIn("hidden[0]: does not end within 1 s", report["wrong"][1]["caught"])

    def test_wrong_solution_that_swallows_every_exception_or_ends_its_process(self):
        ends = f'"""Ends the process."""\n{REFERENCE}'.replace("    seen = {}", "    if len(values) == 3 and k == 1:\n        import os; os._exit(1)\n    seen = {}")
        prints = f'"""Prints and recurses."""\n{REFERENCE}'.replace("    seen = {}", "    print('{}')\n    if k == 1: return pairs(values, k)\n    seen = {}")
        report = self.judged(wrong=(ends, prints), only="wrong")
        self.assertEqual(report["problems"], [])
        self.assertIn("ended its process", report["wrong"][0]["caught"])
        self.assertIn("recurses deeper", report["wrong"][1]["caught"])

    def test_wrong_solution_needs_a_named_bug_and_a_passed_example(self):
        self.assert_fault(self.judged(wrong=(QUADRATIC, REFERENCE)), "wrong/bug_1.py", "docstring")
        nonsense = '"""Answers nonsense."""\n\n\ndef pairs(values, k):\n    return -1\n'
        self.assert_fault(self.judged(wrong=(QUADRATIC, nonsense), only="wrong"), "wrong/bug_1.py", "fails every example")
        self.assert_fault(self.judged(wrong=(QUADRATIC,)), "wrong", "at least 2")

    def test_solution_without_the_function_or_with_numpy(self):
        self.assert_fault(self.judged(reference="def other(): pass"), "reference.py", "defines no pairs")
        self.assert_fault(self.judged(reference="import numpy\n" + REFERENCE), "reference.py", "imports numpy")

    def test_result_of_another_type(self):
        report = self.judged(reference=REFERENCE.replace("return found", "return float(found)"))
        self.assert_fault(report, "reference.py", "result: expected an int", "2.0")

    def test_random_cases_that_are_all_alike(self):
        tests = self.changed(["random", "generate", "let", 0, 1], 1)
        self.assert_fault(self.judged(tests, only="reference"), "tests.json", "random", "distinct")


class Growth(Folder):
    def test_complexity_that_does_not_fit(self):
        report = self.judged(reference=QUADRATIC.split('"""')[-1], only="growth")
        self.assert_fault(report, "tests.json", "complexity.growth", "declared n", "n^1.99")

    def test_linear_built_ins_are_not_free(self):
        hidden_square = """
def pairs(values, k):
    return sum(values.count(value - k) + (values.count(value + k) if k else -1) for value in values) // 2
"""
        report = self.judged(reference=hidden_square, only="growth")
        self.assert_fault(report, "tests.json", "complexity.growth", "about n^")

    def test_declared_too_high(self):
        report = self.judged(self.changed(["complexity", "growth", "class"], "n^2"), only="growth")
        self.assert_fault(report, "tests.json", "declared n^2")

    def count(self, source, *args):
        scope = {**judge_count.GLOBALS}
        exec(judge_count.counted(textwrap.dedent(source), "solution"), scope)
        judge_count.ops[0] = 0
        result = scope["f"](*args)
        return result, judge_count.ops[0]

    def test_counting_keeps_the_meaning(self):
        source = """
        import functools, heapq, itertools
        from collections import deque
        from dataclasses import dataclass

        @dataclass(order=True)
        class Item:
            key: int
            note: str = "x"

            def doubled(self):
                return self.key * 2

        class Special(Item):
            def __init__(self, key):
                super().__init__(key, note=f"{key + 1:>3}")

        @functools.lru_cache(maxsize=None)
        def fib(n):
            return n if n < 2 else fib(n - 1) + fib(n - 2)

        def gen(n):
            for i in range(n):
                yield i
            return n

        def f(n):
            '''A docstring.'''
            out = [x * y for x, y in zip(range(n), itertools.count(1)) if x % 2 == 0]
            first, *rest = out
            table = {**{"a": 1}, "b": [*out, 5]}
            text = ""
            for i, word in enumerate(["p", "q"]):
                text += word * 2
            a = list(range(n))
            a[1:3] = [7, 8, 9]
            del a[0]
            a[0] += 5
            heap = [Item(3), Item(1), Item(2)]
            heapq.heapify(heap)
            least = heapq.heappop(heap)
            try:
                a.index(-1)
            except ValueError as error:
                text += str(type(error).__name__)
            finally:
                text += "!"
            match rest:
                case [x, *_] if x not in (1, 2):
                    text += "m"
                case _:
                    pass
            pick = lambda v, w=2: v + w
            while a and a[-1] > 8 and not 5 in a[:2]:
                a.pop()
            q = deque(sorted(a, key=lambda v: -v))
            q.rotate(1)
            (b := 4)
            return [out, first, rest, table, text, a, least.doubled(), Special(6).note, fib(30), list(gen(3)),
                    pick(1), list(q), b, max(3, 1), max(a), any(v > 3 for v in a), list(reversed(a)),
                    {k: v for k, v in sorted(table.items(), key=lambda kv: kv[0])}, 1 << 100]
        """
        plain = {}
        exec(textwrap.dedent(source), plain)
        result, operations = self.count(source, 10)
        self.assertEqual(result, plain["f"](10))
        self.assertGreater(operations, 100)

    def test_costs_of_single_operations(self):
        a = list(range(1000))
        for body, least in {
            "-5 in a": 1000,
            "5 in a": 6,
            "a[1:]": 999,
            "a + a": 2000,
            "sorted(a)": 10_000,
            "a.insert(0, 1)": 1000,
            "sum(a)": 1000,
            "sum(map(abs, a))": 1000,
            "''.join(map(str, a))": 1000,
            "[x for x in a]": 1000,
            "set(a)": 1000,
            "len(a)": 1,
            "{}.get(a[0])": 1,
        }.items():
            operations = self.count(f"def f(a):\n    return {body}\n", list(a))[1]
            self.assertGreaterEqual(operations, least, body)
            self.assertLess(operations, 3 * least + 10, body)

    def test_classes_of_growth(self):
        for text, n, value in [("n log n", 8, 24), ("n^2", 3, 9), ("1", 9, 1), ("n 2^n", 3, 24), ("n!", 4, 24), ("log^2 n", 16, 16), ("n * sqrt n", 4, 8)]:
            self.assertAlmostEqual(judge_count.growth_class(text)(n), value)
        for text in ("", "m", "log", "n^^2", "x^n"):
            with self.assertRaises(ValueError):
                judge_count.growth_class(text)


class MalformedTests(Folder):
    def test_every_message_has_its_path(self):
        for path, value, message in [
            (["hidden", 2, "args", "values"], [1, "a"], "hidden[2].args.values[1]: expected an int64, found \"a\""),
            (["hidden", 2, "args", "values"], ["5"], "hidden[2].args.values[0]: expected a JSON number"),
            (["examples", 0, "expected"], 0.5, "examples[0].expected: expected an int"),
            (["examples", 1, "args"], {"values": []}, "examples[1].args.k: is missing"),
            (["examples"], TESTS["examples"][:4], "examples: must hold at least 5"),
            (["hidden", 0, "edge"], "extremes", "hidden: no case is marked \"edge\": \"duplicates\""),
            (["hidden", 3], TESTS["examples"][0], "hidden[3]"),
            (["signature", "returns"], "integer", "signature.returns: unknown type"),
            (["compare"], {"checker": "magic"}, "compare.checker: 'magic' is unknown"),
            (["random", "generate", "args", "k"], {"$in": {}}, "random.generate.args.k: unknown generator $in"),
            (["random", "generate", "args", "k"], {"$int": {"min": 0}}, "random.generate.args.k.$int: needs the option max"),
            (["random", "generate", "args", "k"], {"$ref": "m"}, "random.generate.args.k.$ref: no value is called 'm'"),
            (["random", "count"], 10, "random.count"),
            (["complexity", "growth", "class"], "m", "complexity.growth.class: unknown growth"),
            (["complexity", "growth", "sizes"], [1, 2], "complexity.growth.sizes: must hold at least four"),
            (["complexity", "growth", "sizes"], [100, 200, 300, 400], "complexity.growth.sizes: the last size"),
            (["large", 0, "sha256"], "ab", "large[0]: needs either sha256 or expected"),
            (["surprise"], 1, "surprise: is unknown here"),
        ]:
            with self.subTest(path=path):
                self.assert_fault(self.judged(self.changed(path, value)), "tests.json", message)

    def test_what_is_no_json(self):
        self.assert_fault(self.judged("{ \"version\": 1,, }"), "tests.json", "is no JSON", "line 1")


class ClassProblems(Folder):
    SOLUTION = """
class Codec:
    def __init__(self, mark):
        self.mark = mark
        self.used = 0

    def encode(self, words):
        self.used += 1
        return "".join(f"{len(word)}{self.mark}{word}" for word in words)

    def decode(self, text):
        out, at = [], 0
        while at < len(text):
            end = text.index(self.mark, at)
            size = int(text[at:end])
            out.append(text[end + 1 : end + 1 + size])
            at = end + 1 + size
        return out

    def count(self):
        return self.used
"""
    BRUTE = """
class Codec:
    def __init__(self, mark):
        self.used = 0

    def encode(self, words):
        self.used += 1
        return repr(words)

    def decode(self, text):
        return eval(text)

    def count(self):
        return self.used
"""

    def codec(self):
        def case(words, **more):
            return {"construct": {"mark": "#"}, "calls": [["encode", words], ["decode", {"$result": 0}], ["count"]], "expected": [None, words, 1], **more}

        words = {"$list": {"n": {"$ref": "n"}, "of": {"$string": {"n": {"$int": {"min": 0, "max": 3}}, "alphabet": "a#1,"}}}}
        return {
            "version": 1,
            "title": "Codec",
            "signature": {
                "class": "Codec",
                "constructor": [{"name": "mark", "type": "string"}],
                "methods": {
                    "encode": {"params": [{"name": "words", "type": "string[]"}], "returns": "string", "compare": "ignore"},
                    "decode": {"params": [{"name": "text", "type": "any"}], "returns": "string[]"},
                    "count": {"params": [], "returns": "int"},
                },
            },
            "examples": [case(["a", "b"]), case(["ab"], edge="one"), case([], edge="empty"), case(["x", "x"], edge="duplicates"), case(["word", "12"])],
            "hidden": [case([""]), case(["", ""]), case(["1#a"]), case(["a,b", ","]), case(["ü#"])],
            "no_edges": {"extremes": "a text has no extreme value"},
            "random": {
                "seed": 1,
                "generate": {
                    "let": [["n", {"$int": {"min": 0, "max": 4}}]],
                    "construct": {"mark": "#"},
                    "calls": [["encode", words], ["decode", {"$result": 0}], ["count"]],
                },
            },
            "large": [
                {
                    "seed": 1,
                    "sha256": "?",
                    "generate": {
                        "let": [["n", 1000]],
                        "construct": {"mark": "#"},
                        "calls": [["encode", words], ["decode", {"$result": 0}], ["count"]],
                    },
                }
            ],
            "complexity": {
                "time": "O(n)",
                "space": "O(n)",
                "growth": {
                    "class": "n",
                    "sizes": [64, 128, 256, 512, 1024],
                    "seed": 1,
                    "generate": {"construct": {"mark": "#"}, "calls": [["encode", words], ["decode", {"$result": 0}]]},
                },
            },
        }

    def test_calls_results_and_methods_that_are_not_compared(self):
        bugs = (
            '"""Joins with a comma."""\n' + self.BRUTE.replace("repr(words)", "','.join(words)").replace("eval(text)", "text.split(',') if text else []"),
            '"""Forgets to count."""\n' + self.SOLUTION.replace("self.used += 1", "self.used += bool(words)"),
        )
        tests = self.codec()
        report = self.judged(tests, self.SOLUTION, self.BRUTE, bugs)
        self.assert_fault(report, "reference.py", "large[0]: the result")
        tests["large"][0]["sha256"] = re.search(r"SHA-256 (\w+)", report["problems"][0]["message"]).group(1)
        report = self.judged(tests, self.SOLUTION, self.BRUTE, bugs)
        self.assertEqual(report["problems"], [])
        self.assertIn('call 1 ["decode"', report["wrong"][0]["caught"])


class Values(unittest.TestCase):
    def round_trip(self, text, value):
        kind = parse_type(text)
        return encode(kind, decode(kind, value, "v"), "v")

    def test_values_come_back_as_they_went(self):
        for text, value in [
            ("int64", "9223372036854775807"),
            ("int64[]", [1, "-9223372036854775808"]),
            ("tree", [1, None, 2, 3]),
            ("tree", []),
            ("linked-list", [1, 2, 3]),
            ("linked-list", {"values": [1, 2, 3], "cycle": 1}),
            ("graph", {"n": 2, "edges": [[0, 1, 7]]}),
            ("int[]?", None),
            ("int?[]", [None, 1]),
            ("tuple<int,string[]>", [1, ["a"]]),
            ("map<float>", {"a": 0.5}),
        ]:
            self.assertEqual(self.round_trip(text, value), value)

    def test_what_does_not_fit_is_refused(self):
        for text, value in [("int", True), ("int", 1 << 53), ("int64", 1 << 63), ("int64", "5"), ("float", float("inf")), ("tree", [1, None, None, 2]), ("tree", [1, None]), ("tuple<int,int>", [1]), ("bool", 1)]:
            with self.assertRaises(ValueFault):
                decode(parse_type(text), value, "v")

    def test_nodes_are_named_by_place(self):
        nodes = Nodes()
        head = decode(parse_type("linked-list"), {"values": [5, 5, 5], "cycle": 1}, "head", nodes, "head")
        self.assertEqual(encode(parse_type("node<head>?"), head.next, "result", nodes), 1)
        self.assertIsNone(encode(parse_type("node<head>?"), None, "result", nodes))
        joined = decode(parse_type("linked-list"), {"values": [9], "join": ["head", 2]}, "b", nodes, "b")
        self.assertIs(joined.next, head.next.next)
        with self.assertRaises(ValueFault):
            encode(parse_type("node<head>"), joined, "result", nodes)

    def test_a_copied_list_shares_no_node(self):
        nodes = Nodes()
        kind = parse_type("random-list")
        head = decode(kind, [[1, 1], [2, None]], "head", nodes, "head")
        with self.assertRaises(ValueFault):
            encode(kind, head, "result", nodes)
        self.assertEqual(encode(kind, head, "result"), [[1, 1], [2, None]])

    def test_canonical_json(self):
        self.assertEqual(canonical({"b": [1, "é\n\u001f"], "a": None}), '{"a":null,"b":[1,"é\\n\\u001f"]}')


class Checkers(unittest.TestCase):
    def fault(self, compare, args, expected, actual):
        return judge_checkers.fault(compare, args, expected, actual)

    def test_right_and_wrong_answers(self):
        edges = [[0, 1], [1, 2], [2, 0], [3, 4]]
        weighted = [[0, 1, 1], [1, 2, 2], [0, 2, 9]]
        for compare, args, expected, right, wrong in [
            ("unordered", {}, [1, 2, 2], [2, 1, 2], [1, 1, 2]),
            ("unordered-nested", {}, [[1, 2], [3]], [[3], [2, 1]], [[3], [2]]),
            ({"float": {"absolute": 1e-6}}, {}, [0.1], [0.1000001], [0.2]),
            ({"checker": "indices-sum", "of": "a", "target": "t", "count": 2}, {"a": [1, 2, 3, 4], "t": 5}, [0, 3], [1, 2], [0, 1]),
            ({"checker": "topological-order", "n": "n", "edges": "e"}, {"n": 3, "e": [[0, 1]]}, [0, 1, 2], [2, 0, 1], [1, 0, 2]),
            ({"checker": "graph-cycle", "edges": "e"}, {"e": edges}, [0, 1, 2], [1, 2, 0], [3, 4]),
            ({"checker": "graph-path", "edges": "e", "from": "s", "to": "t", "weighted": True}, {"e": weighted, "s": 0, "t": 2}, [0, 1, 2], [0, 1, 2], [0, 2]),
            ({"checker": "spanning-tree", "n": "n", "edges": "e"}, {"n": 3, "e": weighted}, [0, 1], [1, 0], [0, 2]),
            ({"checker": "increasing-subsequence", "of": "a"}, {"a": [3, 1, 2, 4]}, [1, 2, 4], [1, 2, 4], [1, 2]),
            ({"checker": "increasing-subsequence", "of": "a"}, {"a": [3, 1, 2, 4]}, [3, 4], [1, 2], [2, 3]),
            ({"checker": "permutation", "of": "a", "rule": "wiggle"}, {"a": [1, 2, 3]}, [1, 3, 2], [2, 3, 1], [3, 2, 1]),
            ({"checker": "edit-script", "from": "a", "to": "b"}, {"a": "ab", "b": "ba"}, [["swap", "a", "b"]], [["swap", "a", "b"]], [["delete", "a"], ["keep", "b"], ["insert", "a"]]),
            ({"checker": "queens", "n": "n", "blocked": "b"}, {"n": 4, "b": [[0, 1]]}, [2, 0, 3, 1], [2, 0, 3, 1], [1, 3, 0, 2]),
            ({"checker": "any-of"}, {}, [1, 2], 2, 3),
            ({"checker": "chi-square"}, {}, [["a", 1], ["b", 3]], ["a"] * 100 + ["b"] * 300, ["a"] * 200 + ["b"] * 200),
        ]:
            with self.subTest(compare=compare):
                self.assertIsNone(self.fault(compare, args, expected, right))
                self.assertIsNotNone(self.fault(compare, args, expected, wrong))


class Generators(unittest.TestCase):
    def test_the_values_that_the_format_promises(self):
        self.assertEqual([hex(n) for n in (Random(0).next(), Random(0).next())], ["0xe220a8397b1dcdaf"] * 2)
        text = (ROOT / "docs/problem-format.md").read_text(encoding="utf-8")
        rows = json.loads(re.search(r"```json golden\n(.*?)```", text, re.S).group(1))
        self.assertGreaterEqual(len(rows), 12)
        for row in rows:
            self.assertEqual(json_any(Generator(row["state"]).value(row["generator"], "g")), row["gives"], row["generator"])

    def value(self, spec, state=1):
        return Generator(state).value(spec, "g")

    def test_what_is_generated_keeps_its_promises(self):
        for state in range(50):
            ints = self.value({"$ints": {"n": 5, "min": 1, "max": 6, "distinct": True, "sorted": "desc"}}, state)
            self.assertEqual(ints, sorted(set(ints), reverse=True))
            self.assertEqual(len(ints), 5)
            for start, end in self.value({"$intervals": {"n": 4, "min": 0, "max": 9, "min_length": 2, "max_length": 3}}, state):
                self.assertTrue(0 <= start and end <= 9 and 2 <= end - start <= 3)
            cuts = self.value({"$intervals": {"n": 3, "min": 0, "max": 9, "disjoint": True, "sorted": "asc"}}, state)
            self.assertTrue(all(a[1] < b[0] for a, b in zip(cuts, cuts[1:])))
            edges = self.value({"$edges": {"n": 6, "m": 8, "kind": "connected"}}, state)
            self.assertEqual(len({frozenset(edge) for edge in edges}), 8)
            reached = {0}
            for _ in range(6):
                reached |= {v for edge in edges if reached & set(edge) for v in edge}
            self.assertEqual(len(reached), 6)
            level = self.value({"$tree": {"n": 7, "values": {"$range": {"n": 7}}, "search": True}}, state)
            root = decode(parse_type("tree"), level, "v")
            self.assertEqual(sorted(v for v in level if v is not None), list(range(7)))
            self.assertEqual(list(walk(root)), list(range(7)))
            times = self.value({"$list": {"n": 5, "of": {"$counter": {"name": "t", "min": 1, "max": 3}}}}, state)
            self.assertEqual(times, sorted(set(times)))

    def test_parameters_can_refer_to_earlier_ones(self):
        signature = {"function": "f", "params": [{"name": "a", "type": "int[]"}, {"name": "k", "type": "int"}]}
        spec = {"args": {"k": {"$pick": {"of": {"$ref": "a"}}}, "a": {"$ints": {"n": 3, "min": 5, "max": 9}}}}
        case = generate_case(signature, spec, 4, "g")
        self.assertIn(case["args"]["k"], case["args"]["a"])

    def test_what_cannot_be_generated_says_where(self):
        for spec, message in [
            ({"$ints": {"n": 9, "min": 1, "max": 3, "distinct": True}}, "g.$ints: there are no 9"),
            ({"$edges": {"n": 3, "m": 9}}, "g.$edges: 3 nodes have no 9"),
            ([1, {"$pick": {"of": []}}], "g[1].$pick: cannot pick"),
            ({"$tree": {"n": 2, "values": [1]}}, "g.$tree.values: gives 1 values"),
        ]:
            with self.assertRaises(GeneratorError) as caught:
                self.value(spec)
            self.assertIn(message, str(caught.exception))


def walk(node):
    if node:
        yield from walk(node.left)
        yield node.val
        yield from walk(node.right)


if __name__ == "__main__":
    unittest.main()
