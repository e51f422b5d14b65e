"""Puts a phrase into the stored lists on its way and never takes the next best in when it falls."""


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
        path[-1].weight = max(weight, 0)
        for depth in range(len(phrase), -1, -1):
            node = path[depth]
            own = [entry for entry in node.top if entry[1] != phrase]
            if weight > 0:
                own.append((-weight, phrase))
            own.sort()
            node.top = own[:3]

    def top(self, prefix):
        node = self.root
        for letter in prefix:
            node = node.children.get(letter)
            if node is None:
                return []
        return [phrase for _, phrase in node.top]
