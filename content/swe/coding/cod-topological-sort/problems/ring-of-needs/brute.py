def ring_of_needs(n, needs):
    """Takes away tasks that need nothing that is left; then walks on among the rest until a task comes again."""
    left = set(range(n))
    while True:
        free = {t for t in left if not any(a == t and b in left for a, b in needs)}
        if not free:
            break
        left -= free
    if not left:
        return []
    walk = [min(left)]
    while True:
        following = next(b for a, b in needs if a == walk[-1] and b in left)
        if following in walk:
            return walk[walk.index(following) :]
        walk.append(following)
