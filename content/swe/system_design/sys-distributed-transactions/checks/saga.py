"""Fault injection over all boundaries of a booking saga; every run must end with all effects once, or with none left."""
import itertools

STEPS = ["card", "hotel", "flight"]  # flight is the pivot
AFTER = ["capture"]


class Crash(Exception):
    pass


class Lost(Exception):
    pass


class Service:
    def __init__(self, refuses, keyed):
        self.refuses, self.keyed, self.answers, self.effects = refuses, keyed, {}, []

    def handle(self, key, undo):
        if self.keyed and (key, undo) in self.answers:
            return self.answers[key, undo]
        if undo:
            if self.answers.get((key, False)) == "ok":
                self.effects.append("undo")
            self.answers.setdefault((key, False), "refused")
            answer = "ok"
        elif self.refuses:
            answer = "refused"
        else:
            self.effects.append("do")
            answer = "ok"
        self.answers[key, undo] = answer
        return answer


def play(refused, lose, crash_at, keyed=True):
    services = {n: Service(n == refused, keyed) for n in STEPS + AFTER}
    diary, ticks, calls = {}, itertools.count(), itertools.count()

    def tick():
        if next(ticks) == crash_at:
            raise Crash

    def call(name, undo):
        number = next(calls)
        if lose == (number, "request"):
            raise Lost
        answer = services[name].handle("t/" + name, undo)
        if lose == (number, "reply"):
            raise Lost
        return answer

    def step(name, undo=False):
        while (name, undo) not in diary:
            tick()
            try:
                answer = call(name, undo)
            except Lost:
                continue  # unknown: repeat with the same key
            tick()
            diary[name, undo] = answer
        return diary[name, undo]

    def run():
        for i, name in enumerate(STEPS):
            if step(name) == "refused":
                for earlier in reversed(STEPS[:i]):
                    step(earlier, undo=True)
                return "cancelled"
        for name in AFTER:
            step(name)
        return "confirmed"

    try:
        end = run()
    except Crash:
        end = run()
    good = all(s.effects == ["do"] if end == "confirmed" else s.effects in ([], ["do", "undo"])
               for s in services.values())
    return end, good


cases = list(itertools.product([None, *STEPS], [None, *itertools.product(range(8), ("request", "reply"))], range(-1, 16)))
assert all(play(*case)[1] for case in cases)
assert {play(*case)[0] for case in cases} == {"confirmed", "cancelled"}
broken = sum(not play(*case, keyed=False)[1] for case in cases)
assert broken > 0
print(f"saga_cases = {len(cases)}")
print(f"saga_broken_without_keys_percent = {100 * broken / len(cases)}")
