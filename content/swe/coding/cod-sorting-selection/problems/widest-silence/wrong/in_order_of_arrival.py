"""Takes the gaps between moments as they come, without any order."""


def widest_silence(times):
    return max((b - a for a, b in zip(times, times[1:])), default=0)
