def sole_links(n, links):
    def reachable(start, without):
        seen, stack = {start}, [start]
        while stack:
            node = stack.pop()
            for i, (a, b) in enumerate(links):
                if i != without and node in (a, b):
                    other = b if node == a else a
                    if other not in seen:
                        seen.add(other)
                        stack.append(other)
        return seen

    return [i for i, (a, b) in enumerate(links) if b not in reachable(a, i)]
