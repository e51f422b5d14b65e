"""Raises the limit page by page."""


def fair_split(pages, people):
    if not pages or people <= 0:
        return []
    limit = max(pages)
    while True:
        result, load = [0], 0
        for chapter, count in enumerate(pages):
            if load + count > limit:
                result.append(chapter)
                load = 0
                if len(result) > people:
                    break
            load += count
        if len(result) <= people:
            return result
        limit += 1
