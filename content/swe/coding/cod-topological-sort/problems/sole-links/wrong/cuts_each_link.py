"""Takes each link away and searches anew."""


def sole_links(n, links):
    near = [[] for _ in range(n)]
    for i, (a, b) in enumerate(links):
        near[a].append((b, i))
        near[b].append((a, i))

    def joined(a, b, without):
        seen, stack = {a}, [a]
        while stack:
            node = stack.pop()
            if node == b:
                return True
            for other, link in near[node]:
                if link != without and other not in seen:
                    seen.add(other)
                    stack.append(other)
        return False

    return [i for i, (a, b) in enumerate(links) if not joined(a, b, i)]
