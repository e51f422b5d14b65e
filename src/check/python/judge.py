"""Judges one coding problem: are its tests well formed, is its reference right, are the typical bugs caught, does it grow as declared?

    python3 judge.py <problem folder> [--only reference|wrong|growth]

prints one JSON object with the faults found under `problems` and exits 0 when it could judge, 2 when it could not.
docs/problem-format.md tells what a problem folder holds. Python 3.11, standard library only.
"""

import argparse
import ast
import json
import math
import os
import queue
import subprocess
import sys
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import judge_checkers
import judge_worker
from judge_count import growth_class
from judge_form import LEAST, TOLERANCE, Shape
from judge_values import canonical, digest, shown
from judge_worker import case_of, compare_of, digest_of, limits_of

SHOWN_FAULTS = 3
# A wrong solution gets five times the reference's computing time, and at least one second; what a fast machine does in
# that time all the same is too slow when it takes five times the reference's operations.
SLOWER, LEAST_SECONDS = 5, 1.0
COUNTING_SECONDS = 30


class Problem:
    """A problem folder and the faults found in it so far."""

    def __init__(self, folder):
        self.folder = folder
        self.faults = []
        self.tests = {}
        self.reference = {}
        self.report = {}
        self.cases = {}

    def fault(self, file, message):
        self.faults.append({"file": file, "message": message})

    def case(self, source):
        """The case at `source`, made once: each solution is held against the same ones."""
        key = tuple(source)
        if key not in self.cases:
            self.cases[key] = case_of(self.tests, source)
        return self.cases[key]

    def path(self, file):
        return os.path.join(self.folder, file)


def read_tests(problem):
    try:
        with open(problem.path("tests.json"), encoding="utf-8") as handle:
            problem.tests = json.load(handle, parse_constant=lambda name: (_ for _ in ()).throw(ValueError(f"{name} is no JSON")))
    except FileNotFoundError:
        problem.fault("tests.json", "is missing")
    except (ValueError, RecursionError) as fault:
        problem.fault("tests.json", f"is no JSON: {fault}")
    else:
        Shape(problem).check(problem.tests)
    return not problem.faults


def read_solutions(problem):
    """Names of the wrong solutions; says what is missing or imports more than the standard library."""
    folder = problem.path("wrong")
    wrong = sorted(f"wrong/{name}" for name in os.listdir(folder) if name.endswith(".py")) if os.path.isdir(folder) else []
    if len(wrong) < LEAST["wrong"]:
        problem.fault("wrong", f"holds {len(wrong)} wrong solutions; at least {LEAST['wrong']} typical bugs are needed")
    for file in ["reference.py", "brute.py", *wrong]:
        try:
            with open(problem.path(file), encoding="utf-8") as handle:
                tree = ast.parse(handle.read(), file)
        except FileNotFoundError:
            problem.fault(file, "is missing")
            continue
        except SyntaxError as fault:
            problem.fault(file, f"is no Python: line {fault.lineno}: {fault.msg}")
            continue
        if file in wrong:
            bug = (ast.get_docstring(tree) or "").strip()
            if not bug or "\n" in bug:
                problem.fault(file, "needs a docstring of one line that names the bug")
        for node in ast.walk(tree):
            names = [node.module] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names] if isinstance(node, ast.Import) else []
            for name in names:
                if (name or "").partition(".")[0] not in sys.stdlib_module_names:
                    problem.fault(file, f"imports {name}; only the standard library is allowed")
    return wrong


# ---- running a solution


def outcomes(problem, file, tasks, counts=False):
    """Yields one outcome for each task from a process of its own; closing the generator ends the process."""
    job = {"file": problem.path(file), "tests": problem.tests, "tasks": tasks, "counts": counts}
    child = subprocess.Popen(
        [sys.executable, "-s", "-B", judge_worker.__file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        preexec_fn=widen_stack if os.name == "posix" else None,
    )
    lines = queue.Queue()

    def feed():
        try:
            json.dump(job, child.stdin)
            child.stdin.close()
        except (BrokenPipeError, ValueError):
            pass

    def read():
        try:
            for line in child.stdout:
                lines.put(line)
        except ValueError:
            pass  # closed: nobody waits for more
        lines.put(None)

    for target in (feed, read):
        threading.Thread(target=target, daemon=True).start()
    try:
        for task in tasks:
            try:
                # The worker's own timers come first; this one catches what never leaves a built-in.
                line = lines.get(timeout=5 * task["seconds"] + 20)
            except queue.Empty:
                yield {"error": f"does not end within {task['seconds']:g} s", "seconds": task["seconds"], "ended": True}
                return
            if line is None:
                yield {"error": "ended its process (too deep a recursion or too much memory)", "ended": True}
                return
            outcome = json.loads(line)
            yield outcome
            if "load" in outcome:
                return
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


def widen_stack():
    """Deep recursion through built-ins needs C stack: 256 MB where the system lets us."""
    try:
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_STACK)
        wanted = 256 << 20
        resource.setrlimit(resource.RLIMIT_STACK, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
    except (ImportError, ValueError, OSError):
        pass


def label(source):
    return f"random case {source[1]}" if source[0] == "random" else f"{source[0]}[{source[1]}]"


def task(source, seconds):
    return {"source": source, "seconds": seconds, "digest": source[0] == "large"}


def input_of(problem, source):
    case = problem.case(source)
    return shown({key: case[key] for key in ("args", "construct", "calls") if key in case}.get("args", case.get("calls")))


def fault_of(problem, source, outcome, expected):
    """Why the outcome of a case is wrong, or None. For large cases `expected` is the digest."""
    if "error" in outcome:
        return outcome["error"]
    if source[0] == "large":
        found = f"the result {outcome['shown']} has the SHA-256 {outcome['sha256']}"
        return None if outcome["sha256"] == expected else found
    tests = problem.tests
    case = problem.case(source)
    if "class" not in tests["signature"]:
        return judge_checkers.fault(compare_of(tests), case["args"], expected, outcome["result"])
    methods = tests["signature"]["methods"]
    for i, (call, wanted, got) in enumerate(zip(case["calls"], expected, outcome["result"])):
        method = methods[call[0]]
        args = {param["name"]: value for param, value in zip(method["params"], call[1:])}
        found = judge_checkers.fault(method.get("compare", "exact"), args, wanted, got)
        if found:
            return f"call {i} {shown(call, 60)}: {found}"
    return None


def run(problem, file, sources, seconds):
    """Outcomes by source, as a dictionary; a solution that cannot be loaded is a fault of its own."""
    found = {}
    tasks = [task(source, seconds) for source in sources]
    for source, outcome in zip(sources, outcomes(problem, file, tasks)):
        if "load" in outcome:
            problem.fault(file, f"cannot be loaded: {outcome['load']}")
            return None
        if "broken" in outcome:
            problem.fault("tests.json", outcome["broken"])
            return None
        found[tuple(source)] = outcome
        if outcome.get("ended"):
            break
    return found


def all_sources(tests, *kinds):
    counts = {kind: len(tests[kind]) for kind in ("examples", "hidden", "large")}
    counts["random"] = tests["random"].get("count", LEAST["random"])
    return [[kind, i] for kind in kinds for i in range(counts[kind])]


# ---- the three judgements


def judge_reference(problem):
    """The reference on written and large cases; False where it is too broken to judge anything against it."""
    tests = problem.tests
    sources = all_sources(tests, "examples", "hidden", "large", "random")
    found = run(problem, "reference.py", sources, limits_of(tests)["seconds"])
    if found is None:
        return False
    problem.reference = found
    problem.report["cases"] = len(found)
    slowest = max(found.values(), key=lambda outcome: outcome.get("seconds", 0))
    problem.report["slowest_seconds"] = slowest.get("seconds", 0)
    failures = 0
    for source in sources:
        outcome = found.get(tuple(source), {"error": "was not reached"})
        if source[0] == "random":
            message = outcome.get("error")
        else:
            message = fault_of(problem, source, outcome, expected_of(problem, source))
        if message:
            failures += 1
            if failures <= SHOWN_FAULTS or source[0] == "large":
                problem.fault("reference.py", f"{label(source)}: {message}")
        if outcome.get("ended"):
            break
    return failures == 0


def expected_of(problem, source):
    """What a written case expects; the digest for a large one; the reference's own result for a random one."""
    tests = problem.tests
    kind, i = source
    if kind == "random":
        return problem.reference[tuple(source)]["result"]
    written = tests[kind][i]
    if kind != "large":
        return written["expected"]
    if "sha256" in written:
        return written["sha256"]
    return digest_of(tests, problem.case(source), written["expected"])


def judge_brute(problem):
    tests = problem.tests
    sources = all_sources(tests, "examples", "hidden", "random")
    sources = [s for s in sources if s[0] != "hidden" or tests["hidden"][s[1]].get("brute", True)]
    found = run(problem, "brute.py", sources, limits_of(tests)["seconds"])
    if found is None:
        return
    failures = 0
    results, inputs = {}, set()
    for source in sources:
        outcome = found.get(tuple(source), {"error": "was not reached"})
        if "error" in outcome:
            message = f"{label(source)}: {outcome['error']}; the input is {input_of(problem, source)}"
            file = "brute.py"
        elif source[0] == "random":
            # What the reference gives is held against what the brute force finds: checkers need them in this order.
            difference = fault_of(problem, source, problem.reference[tuple(source)], outcome["result"])
            message = difference and f"{label(source)}: differs from brute.py: {difference}; the input is {input_of(problem, source)}"
            file = "reference.py"
            inputs.add(digest(problem.case(source)))
            key = canonical(outcome["result"])
            results[key] = results.get(key, 0) + 1
        else:
            written = tests[source[0]][source[1]]["expected"]
            difference = fault_of(problem, source, outcome, written)
            message = difference and f"{label(source)}: {difference}"
            file = "brute.py"
        if message:
            failures += 1
            if failures <= SHOWN_FAULTS:
                problem.fault(file, message)
        if outcome.get("ended"):
            break
    if not failures:
        judge_variety(problem, inputs, results)


def judge_variety(problem, inputs, results):
    """Random cases that are all alike test nothing."""
    count = sum(results.values())
    problem.report["distinct_random"] = len(inputs)
    if len(inputs) < count * 0.3:
        problem.fault("tests.json", f"random: only {len(inputs)} of {count} cases are distinct; widen the generator")
    most = max(results.values())
    if most > count * 0.9:
        problem.fault("tests.json", f"random: {most} of {count} cases have the same result; make the generator hit more of them")


def judge_wrong(problem, wrong):
    tests = problem.tests
    problem.report["wrong"] = []
    for file in wrong:
        caught = catch(problem, file)
        if caught is None:
            caught = catch_by_count(problem, file)
        if caught is None:
            problem.fault(file, "passes every hidden, random and large case; add a case that shows its bug")
        if caught:
            problem.report["wrong"].append({"file": file, "caught": caught})


def catch(problem, file):
    """The first hidden, random or large case that a wrong solution fails, with why; None if it passes all."""
    tests = problem.tests
    sources = all_sources(tests, "examples", "hidden", "random", "large")
    tasks = []
    for source in sources:
        seconds = max(LEAST_SECONDS, SLOWER * problem.reference[tuple(source)].get("seconds", 0))
        tasks.append(task(source, min(limits_of(tests)["seconds"], seconds)))
    passed = 0
    running = outcomes(problem, file, tasks)
    try:
        for source, outcome in zip(sources, running):
            if "load" in outcome:
                problem.fault(file, f"cannot be loaded: {outcome['load']}")
                return ""
            message = fault_of(problem, source, outcome, expected_of(problem, source))
            if source[0] == "examples":
                passed += not message
                if outcome.get("ended"):
                    return f"{label(source)}: {message}"
                continue
            if message:
                if passed == 0:
                    problem.fault(file, "fails every example: this is no bug that anybody would hand in")
                return f"{label(source)}: {message}"
    finally:
        running.close()
    return None


def catch_by_count(problem, file):
    """The first large case for which `file` takes over SLOWER times the reference's operations; None if there is none."""
    sources = all_sources(problem.tests, "large")
    tasks = [task(source, COUNTING_SECONDS) for source in sources]
    pairs = zip(outcomes(problem, "reference.py", tasks, counts=True), outcomes(problem, file, tasks, counts=True))
    for source, (reference, wrong) in zip(sources, pairs):
        if "error" not in reference and wrong.get("ops", 0) > SLOWER * reference["ops"]:
            return f"{label(source)}: takes {wrong['ops'] / reference['ops']:.0f} times the reference's operations"
    return None


def judge_growth(problem):
    growth = problem.tests["complexity"]["growth"]
    runs = growth.get("runs", 1)
    tolerance = growth.get("tolerance", TOLERANCE)
    sizes = growth["sizes"]
    tasks = [{"source": ["growth", n, i * runs + k], "seconds": 20} for i, n in enumerate(sizes) for k in range(runs)]
    counts = []
    for outcome in outcomes(problem, "reference.py", tasks, counts=True):
        broken = outcome.get("load") or outcome.get("broken") or outcome.get("error")
        if broken:
            problem.fault("tests.json" if "broken" in outcome else "reference.py", f"complexity.growth: {broken}")
            return
        counts.append(outcome["ops"])
    counts = [sum(counts[i * runs : (i + 1) * runs]) / runs for i in range(len(sizes))]
    problem.report["growth"] = [{"n": n, "operations": round(count)} for n, count in zip(sizes, counts)]
    declared = growth_class(str(growth["class"]))
    for first, what in ((0, "from first to last size"), (len(sizes) - 2, "over the last step")):
        grew = counts[-1] / max(1, counts[first])
        fits = declared(sizes[-1]) / declared(sizes[first])
        if not 1 - tolerance <= grew / fits <= 1 + tolerance:
            looks = f"about n^{math.log(grew) / math.log(sizes[-1] / sizes[first]):.2f}"
            problem.fault(
                "tests.json",
                f"complexity.growth: declared {growth['class']}, so {what} ({sizes[first]} to {sizes[-1]}) the operations "
                f"should grow {fits:.2f} times, but they grow {grew:.2f} times ({looks})",
            )
            return


def judge(folder, only=None):
    """The report on the problem in `folder`."""
    began = time.monotonic()
    problem = Problem(folder)
    problem.report["cases"] = 0
    if read_tests(problem):
        wrong = read_solutions(problem)
        if not problem.faults:
            if only != "growth":
                is_sound = judge_reference(problem)
                if is_sound and only in (None, "reference"):
                    judge_brute(problem)
                if is_sound and only in (None, "wrong"):
                    judge_wrong(problem, wrong)
            if only in (None, "growth"):
                judge_growth(problem)
    return {"problems": problem.faults, **problem.report, "seconds": round(time.monotonic() - began, 2)}


def main():
    parser = argparse.ArgumentParser(description="Judge one coding problem.")
    parser.add_argument("folder")
    parser.add_argument("--only", choices=["reference", "wrong", "growth"])
    options = parser.parse_args()
    if not os.path.isdir(options.folder):
        print(f"judge: {options.folder} is no folder", file=sys.stderr)
        return 2
    print(json.dumps(judge(os.path.abspath(options.folder), options.only), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
