"""Goes round only once, so relays behind the strongest find nobody."""


def ring_wait(strengths):
    steps = [0] * len(strengths)
    waiting = []
    for at, strength in enumerate(strengths):
        while waiting and strengths[waiting[-1]] < strength:
            relay = waiting.pop()
            steps[relay] = at - relay
        waiting.append(at)
    return steps
