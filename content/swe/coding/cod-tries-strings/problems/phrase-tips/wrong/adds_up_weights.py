"""Adds a new weight to the old one."""


class Node:
    __slots__ = ("children", "weight", "top")

    def __init__(self):
        self.children = {}
        self.weight = 0
        self.top = []


class Suggester:
    def __init__(self):
        self.root = Node()

    def set(self, phrase, weight):
        path = [self.root]
        for letter in phrase:
            path.append(path[-1].children.setdefault(letter, Node()))
        path[-1].weight = path[-1].weight + weight if weight > 0 else 0
        for depth in range(len(phrase), -1, -1):
            node = path[depth]
            if depth < len(phrase) and not path[depth + 1].top:
                del node.children[phrase[depth]]
            own = [(-node.weight, phrase[:depth])] if node.weight else []
            for child in node.children.values():
                own += child.top
            own.sort()
            node.top = own[:3]

    def top(self, prefix):
        node = self.root
        for letter in prefix:
            node = node.children.get(letter)
            if node is None:
                return []
        return [phrase for _, phrase in node.top]
