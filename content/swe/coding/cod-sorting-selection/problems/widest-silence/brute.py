def widest_silence(times):
    best = 0
    for moment in times:
        later = [other - moment for other in times if other > moment]
        if later:
            best = max(best, min(later))
    return best
