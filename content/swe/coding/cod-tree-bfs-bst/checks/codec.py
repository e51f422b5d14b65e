"""Bits for a shape: what is needed at least, what the marks take, and whole trees as text and as bytes."""

import math
import zlib

N = 10**6


def log2_catalan(n):
    return (math.lgamma(2 * n + 1) - 2 * math.lgamma(n + 1) - math.log(n + 1)) / math.log(2)


assert abs(log2_catalan(5) - math.log2(42)) < 1e-9
print(f"least_bits_of_1000 = {log2_catalan(1000):.0f}")
print(f"mark_bits_of_1000 = {2 * 1000 + 1}")
print(f"mark_bits_of_million = {2 * N + 1}")
print(f"least_bits_of_million = {log2_catalan(N):.0f}")


def varint_bytes(value):
    code = 2 * value if value >= 0 else -2 * value - 1
    return max(1, -(-code.bit_length() // 7))


assert [varint_bytes(v) for v in (0, 63, 64, -64, -65, 2**61, 2**63 - 1, -(2**63))] == [1, 1, 2, 1, 2, 9, 10, 10]
# a million nodes with the values 0 … 999,999; as text each value and each missing child ("#") ends with a comma
text = sum(len(str(v)) + 1 for v in range(N)) + 2 * (N + 1)
binary = 1 + -(-(2 * N + 1) // 8) + sum(map(varint_bytes, range(N))) + 4
print(f"text_mb = {text / 1e6:.2f}")
print(f"binary_mb = {binary / 1e6:.2f}")
print(f"shape_kb = {-(-(2 * N + 1) // 8) / 1e3:.0f}")
print(f"shape_as_text_mb = {2 * (N + 1) / 1e6:.1f}")

# level order with a mark for each missing child of a present node, on a chain and on a full tree: the same count of marks
print(f"marks_of_any_tree_of_1000 = {1000 + 1}")

# the worked example: 5 with the left child 3 and the right child -70
body = bytes([1, 0b11001000, 10, 6, 0x8B, 0x01])
code = 2 * 70 - 1
assert [code & 127 | 128, code >> 7] == [0x8B, 0x01]
data = body + zlib.crc32(body).to_bytes(4, "big")
print(f"example_bytes = {len(data)}")
print(f"example_shape_byte = {body[1]}")
print(f"example_fold_of_minus_70 = {code}")
# every single flipped bit is seen
for at in range(len(data)):
    for bit in range(8):
        broken = bytearray(data)
        broken[at] ^= 1 << bit
        assert zlib.crc32(bytes(broken[:-4])) != int.from_bytes(broken[-4:], "big")
print(f"undetected_one_in = {2**32:.2e}")
print(f"shape_excess_bits = {2 * 1000 + 1 - int(log2_catalan(1000))}")
