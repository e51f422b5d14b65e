def largest_after_cuts(n, cables, cuts):
    answers, gone = [], set()
    for c in cuts:
        gone.add(c)
        near = [[] for _ in range(n)]
        for i, (a, b) in enumerate(cables):
            if i not in gone:
                near[a].append(b)
                near[b].append(a)
        best, seen = 0, set()
        for start in range(n):
            if start not in seen:
                block, stack = {start}, [start]
                while stack:
                    for y in near[stack.pop()]:
                        if y not in block:
                            block.add(y)
                            stack.append(y)
                seen |= block
                best = max(best, len(block))
        answers.append(best)
    return answers
