"""Scans the spans for each moment: right, and quadratic."""


def narrowest_cover(spans, moments):
    answers = []
    for moment in moments:
        best = -1
        for start, end in spans:
            if start <= moment < end and (best < 0 or end - start < best):
                best = end - start
        answers.append(best)
    return answers
