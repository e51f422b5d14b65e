"""Cuts the bytes that are read from the front, which copies the rest for each value."""

import zlib

VERSION = 1


class TreeBytes:
    def encode(self, root):
        shape, values, stack = [], [], [root]
        while stack:
            node = stack.pop()
            shape.append(1 if node else 0)
            if node:
                values.append(node.val)
                stack += (node.right, node.left)
        data = bytearray([VERSION])
        for start in range(0, len(shape), 8):
            byte = 0
            for offset, bit in enumerate(shape[start : start + 8]):
                byte |= bit << (7 - offset)
            data.append(byte)
        for value in values:
            rest = value * 2 if value >= 0 else -value * 2 - 1
            while rest > 127:
                data.append(rest & 127 | 128)
                rest >>= 7
            data.append(rest)
        return list(data + zlib.crc32(data).to_bytes(4, "big"))

    def decode(self, data):
        end = len(data) - 4
        if end < 2 or data[0] != VERSION:
            return []
        if zlib.crc32(bytes(data[:end])) != int.from_bytes(data[end:], "big"):
            return []

        # The shape: preorder bits until no place is open. A place is (parent, side).
        nodes, places, at = [], [None], 8
        root = None
        while places:
            if at >= 8 * end:
                return []
            bit = data[at // 8] >> (7 - at % 8) & 1
            at += 1
            place = places.pop()
            if bit:
                node = TreeNode(0)
                nodes.append(node)
                if place is None:
                    root = node
                elif place[1]:
                    place[0].right = node
                else:
                    place[0].left = node
                places += ((node, True), (node, False))
        while at % 8:
            if data[at // 8] >> (7 - at % 8) & 1:
                return []
            at += 1

        data, at = data[at // 8 : end], 0
        end = len(data)
        for node in nodes:
            data, at = data[at:], 0
            end = len(data)
            rest = shift = 0
            while True:
                if at >= end or shift > 63:
                    return []
                byte = data[at]
                at += 1
                rest |= (byte & 127) << shift
                shift += 7
                if byte < 128:
                    break
            if rest >> 64 or byte == 0 and shift > 7:
                return []
            node.val = -(rest + 1) // 2 if rest & 1 else rest // 2
        return [root] if at == end else []
