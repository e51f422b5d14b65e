import zlib


def bits_of(node):
    return "0" if node is None else "1" + bits_of(node.left) + bits_of(node.right)


def values_of(node):
    return [] if node is None else [node.val] + values_of(node.left) + values_of(node.right)


def varint(value):
    code = abs(value) * 2 - (value < 0)
    digits = []
    while True:
        digits.append(code % 128)
        code //= 128
        if code == 0:
            return [d + 128 for d in digits[:-1]] + digits[-1:]


class Corrupt(Exception):
    pass


class TreeBytes:
    def encode(self, root):
        bits = bits_of(root)
        bits += "0" * (-len(bits) % 8)
        data = [1] + [int(bits[i : i + 8], 2) for i in range(0, len(bits), 8)]
        for value in values_of(root):
            data += varint(value)
        return data + list(zlib.crc32(bytes(data)).to_bytes(4, "big"))

    def decode(self, data):
        """Parses as far as it goes, then asks whether encoding gives the same bytes."""
        try:
            root = self.parse(data[1:-4])
        except Corrupt:
            return []
        return [root] if self.encode(root) == data else []

    def parse(self, body):
        bits = "".join(f"{byte:08b}" for byte in body)
        count = 0

        def grow(at):
            nonlocal count
            if at >= len(bits):
                raise Corrupt
            if bits[at] == "0":
                return None, at + 1
            count += 1
            node = TreeNode(0)
            made.append(node)
            node.left, at = grow(at + 1)
            node.right, at = grow(at)
            return node, at

        made = []
        root, at = grow(0)
        rest = body[-(-at // 8) :]
        for node in made:
            length = next((i + 1 for i, byte in enumerate(rest) if byte < 128), None)
            if length is None or length > 10:
                raise Corrupt
            code = sum(byte % 128 * 128**i for i, byte in enumerate(rest[:length]))
            if code >= 2**64:
                raise Corrupt
            node.val = code // 2 if code % 2 == 0 else -(code + 1) // 2
            rest = rest[length:]
        return root
