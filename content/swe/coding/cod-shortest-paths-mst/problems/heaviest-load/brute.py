def heaviest_loads(n, roads, trips):
    loads = sorted({load for _, _, load in roads}, reverse=True)
    answers = []
    for a, b in trips:
        answer = 1_000_000_000 if a == b else None
        for least in loads:
            if answer is None:
                seen, grown = {a}, True
                while grown:
                    grown = False
                    for x, y, load in roads:
                        if load >= least and (x in seen) != (y in seen):
                            seen |= {x, y}
                            grown = True
                if b in seen:
                    answer = least
        answers.append(answer)
    return answers
