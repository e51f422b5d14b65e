"""Runs one solution on many cases in a process of its own, within limits; the job comes on stdin, one JSON line a case goes out.

A task names its case: ["examples", 3], ["hidden", 0], ["random", 17], ["large", 1] or ["growth", size, run].
"""

import json
import os
import random
import signal
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import judge_checkers
import judge_count
from judge_generate import GeneratorError, case_state, generate_case
from judge_values import GIVEN, Nodes, Type, ValueFault, decode, digest, encode, is_int, parse_type, shown

DEFAULT_LIMITS = {"seconds": 10, "memory_mb": 1024, "recursion": 10_000}


class OutOfTime(BaseException):
    """Raised by the timer; no Exception, so that a solution's own handlers let it pass."""


def limits_of(tests):
    return {**DEFAULT_LIMITS, **tests.get("limits", {})}


def case_of(tests, source):
    """The case that a task names, generated where it is not written out."""
    kind = source[0]
    signature = tests["signature"]
    if kind in ("examples", "hidden"):
        return tests[kind][source[1]]
    if kind == "random":
        spec = tests["random"]
        return generate_case(signature, spec["generate"], case_state(spec["seed"], source[1]), "random.generate")
    if kind == "large":
        spec = tests["large"][source[1]]
        return generate_case(signature, spec["generate"], spec["seed"], f"large[{source[1]}].generate")
    growth = tests["complexity"]["growth"]
    names = {"n": source[1]}
    state = case_state(growth["seed"], source[2])
    return generate_case(signature, growth["generate"], state, "complexity.growth.generate", names)


def load(file, tests, counts):
    """The solution's function or class."""
    with open(file, encoding="utf-8") as handle:
        source = handle.read()
    name = tests["signature"].get("class") or tests["signature"]["function"]
    scope = {"__name__": "solution", **GIVEN}
    if counts:
        scope.update(judge_count.GLOBALS)
    # A module of its own name, so that dataclasses and typing find their globals.
    module = type(sys)("solution")
    module.__dict__.update(scope)
    sys.modules["solution"] = module
    code = judge_count.counted(source, file) if counts else compile(source, file, "exec")
    exec(code, module.__dict__)
    found = module.__dict__.get(name)
    if not callable(found):
        raise NameError(f"defines no {name}")
    return found


class Call:
    """A function with its types, ready to be called with JSON."""

    def __init__(self, params, returns="void", mutates=None, prefix=False):
        self.params = [(p["name"], parse_type(p["type"])) for p in params]
        self.returns = parse_type(returns)
        self.mutates = mutates
        self.prefix = prefix

    def arguments(self, args, nodes, raw=None):
        native = []
        for name, kind in self.params:
            value = args[name]
            if isinstance(value, dict) and set(value) == {"$result"}:
                native.append(raw[value["$result"]])
            else:
                native.append(decode(kind, value, name, nodes, name))
        return native

    def result(self, native, returned, nodes):
        if not self.mutates:
            return encode(self.returns, returned, "result", nodes)
        place = [name for name, _ in self.params].index(self.mutates)
        value = native[place]
        if self.prefix:
            if not is_int(returned) or not 0 <= returned <= len(value):
                raise ValueFault(f"result: expected a length from 0 to {len(value)}, found {returned!r}")
            value = value[:returned]
        return encode(self.params[place][1], value, f"result ({self.mutates})", nodes)


class Runner:
    """Calls the solution for a case and gives the result as JSON."""

    def __init__(self, tests, solution):
        signature = tests["signature"]
        self.solution = solution
        self.is_class = "class" in signature
        if self.is_class:
            self.constructor = Call(signature.get("constructor", []))
            self.methods = {
                name: Call(method["params"], method.get("returns", "void")) for name, method in signature["methods"].items()
            }
        else:
            self.function = Call(
                signature["params"], signature.get("returns", "void"), signature.get("mutates"), signature.get("prefix", False)
            )

    def run(self, case, timed):
        """`timed(function, *args)` makes the calls of the solution."""
        if not self.is_class:
            nodes = Nodes()
            native = self.function.arguments(case["args"], nodes)
            return self.function.result(native, timed(self.solution, *native), nodes)
        made = timed(self.solution, *self.constructor.arguments(case["construct"], Nodes()))
        steps = []
        for name, *values in case["calls"]:
            method = self.methods[name]
            args = {param: value for (param, _), value in zip(method.params, values)}
            steps.append((name, method, args))
        raw, results, every_nodes = [], [], []

        def play():
            for name, method, args in steps:
                nodes = Nodes()
                native = method.arguments(args, nodes, raw)
                raw.append(getattr(made, name)(*native))
                every_nodes.append((native, nodes))

        timed(play)
        for (name, method, _), returned, (native, nodes) in zip(steps, raw, every_nodes):
            try:
                results.append(method.result(native, returned, nodes))
            except ValueFault as fault:
                raise ValueFault(f"call {len(results)} ({name}): {fault}") from fault
        return results


def compare_of(tests):
    return tests.get("compare", "exact")


def digest_of(tests, case, result):
    """The digest of a large case's result; raises ValueFault where a checker finds the result invalid."""
    compare = compare_of(tests)
    if "class" in tests["signature"]:
        methods = tests["signature"]["methods"]
        kept = [
            None if methods[call[0]].get("compare") == "ignore" else judge_checkers.normalised(methods[call[0]].get("compare", "exact"), value)
            for call, value in zip(case["calls"], result)
        ]
        return digest(kept)
    if isinstance(compare, dict) and compare.get("checker") in judge_checkers.CHECKERS:
        found = judge_checkers.invalid(compare, case["args"], result)
        if found:
            raise ValueFault(f"{compare['checker']}: {found}")
        return digest(judge_checkers.measure(compare, case["args"], result))
    return digest(judge_checkers.normalised(compare, result))


def on_timer(_signal, _frame):
    raise OutOfTime


def perform(job, tests, runner, task):
    """One task's outcome: result or sha256, seconds of computing, counted operations, or an error."""
    outcome = {}
    spent = [0.0]

    def timed(function, *args):
        began = time.process_time()
        try:
            return function(*args)
        finally:
            spent[0] += time.process_time() - began

    try:
        case = case_of(tests, task["source"])
    except GeneratorError as fault:
        return {"broken": str(fault)}
    random.seed(20_261_101)
    judge_count.ops[0] = 0
    try:
        signal.setitimer(signal.ITIMER_PROF, task["seconds"], 0.2)
        signal.setitimer(signal.ITIMER_REAL, 4 * task["seconds"] + 1, 0.2)
        try:
            result = runner.run(case, timed)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.setitimer(signal.ITIMER_REAL, 0)
        if task.get("digest"):
            outcome["shown"] = shown(result, 60)
            outcome["sha256"] = digest_of(tests, case, result)
        else:
            outcome["result"] = result
    except OutOfTime:
        outcome["error"] = f"does not end within {task['seconds']:g} s"
    except MemoryError:
        outcome["error"] = "needs more memory than allowed"
    except RecursionError:
        outcome["error"] = f"recurses deeper than {limits_of(tests)['recursion']} calls"
    except ValueFault as fault:
        outcome["error"] = str(fault)
    except Exception as error:
        outcome["error"] = f"raises {type(error).__name__}: {str(error)[:200]}"
    except SystemExit:
        outcome["error"] = "calls exit"
    outcome["seconds"] = round(spent[0], 6)
    if job.get("counts"):
        outcome["ops"] = judge_count.ops[0]
    return outcome


def main():
    job = json.load(sys.stdin)
    tests = job["tests"]
    # What a solution prints must not stand between the lines of the answer.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    limits = limits_of(tests)
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits["memory_mb"] << 20, resource.RLIM_INFINITY))
    except (ImportError, ValueError, OSError):
        pass
    signal.signal(signal.SIGPROF, on_timer)
    signal.signal(signal.SIGALRM, on_timer)
    try:
        runner = Runner(tests, load(job["file"], tests, job.get("counts")))
    except BaseException as error:
        out.write(json.dumps({"load": f"{type(error).__name__}: {error}"}) + "\n")
        out.flush()
        return
    # Counting puts frames of its own between those of the solution.
    sys.setrecursionlimit(limits["recursion"] * (4 if job.get("counts") else 1) + 30)
    for task in job["tasks"]:
        outcome = perform(job, tests, runner, task)
        out.write(json.dumps(outcome) + "\n")
        out.flush()


if __name__ == "__main__":
    main()
