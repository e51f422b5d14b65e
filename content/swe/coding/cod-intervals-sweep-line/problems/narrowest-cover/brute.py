def narrowest_cover(spans, moments):
    return [min((end - start for start, end in spans if start <= moment < end), default=-1) for moment in moments]
