"""Closes a part as soon as it holds an equal share of the total."""


def fair_split(pages, people):
    if not pages or people <= 0:
        return []
    share = max(sum(pages) / people, max(pages))
    result, load = [0], 0
    for chapter, count in enumerate(pages):
        if load + count > share and len(result) < people:
            result.append(chapter)
            load = 0
        load += count
    return result
