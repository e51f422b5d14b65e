"""Returns true for every measurement, also where it contradicts what is known."""


class SurveyBook:
    def __init__(self, n):
        self.steps = [[] for _ in range(n)]

    def measure(self, a, b, rise):
        if self.rise(a, b) is None:
            self.steps[a].append((b, rise))
            self.steps[b].append((a, -rise))
        return True

    def rise(self, a, b):
        height, stack = {a: 0}, [a]
        while stack:
            x = stack.pop()
            for y, step in self.steps[x]:
                if y not in height:
                    height[y] = height[x] + step
                    stack.append(y)
        return height.get(b)
