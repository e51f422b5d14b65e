"""IoU, NMS, focal loss, anchors, matching, transposed convolution."""
import numpy as np
from itertools import permutations


def iou(a, b):
    w = max(0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0, min(a[3], b[3]) - max(a[1], b[1]))
    area = lambda t: (t[2] - t[0]) * (t[3] - t[1])
    return w * h / (area(a) + area(b) - w * h)


def iou_pixels(a, b):
    m = np.zeros((2, 60, 60), bool)
    for k, t in enumerate((a, b)):
        m[k, t[1]:t[3], t[0]:t[2]] = True
    return (m[0] & m[1]).sum() / (m[0] | m[1]).sum()


r = np.random.default_rng(0)
for _ in range(300):
    a, b = (np.concatenate([p, p + r.integers(1, 25, 2)]) for p in r.integers(0, 30, (2, 2)))
    assert abs(iou(a, b) - iou_pixels(a, b)) < 1e-12

# 1. Two neighbours of 20 x 40, the second 5 px to the right.
print(f"neighbour_iou = {iou((0, 0, 20, 40), (5, 0, 25, 40)):.4f}")
print(f"shift10_iou = {iou((0, 0, 20, 40), (10, 0, 30, 40)):.4f}")
print(f"small_box_iou = {iou((0, 0, 8, 8), (2, 2, 10, 10)):.4f}")
print(f"large_box_iou = {iou((0, 0, 80, 80), (2, 2, 82, 82)):.4f}")


def nms(boxes, scores, threshold):
    order, keep = list(np.argsort(-np.asarray(scores))), []
    while order:
        i = order.pop(0)
        keep.append(int(i))
        order = [j for j in order if iou(boxes[i], boxes[j]) <= threshold]
    return keep


boxes = [(0, 0, 20, 40), (1, 0, 21, 40), (5, 0, 25, 40)]
scores = [0.9, 0.8, 0.7]
assert nms(boxes, scores, 0.5) == [0] and nms(boxes, scores, 0.7) == [0, 2]
print(f"duplicate_iou = {iou(boxes[0], boxes[1]):.4f}")

# 2. Anchors of a five-level pyramid at 640 x 640 and the imbalance.
cells = sum((640 // s) ** 2 for s in (8, 16, 32, 64, 128))
print(f"pyramid_cells = {cells}")
print(f"pyramid_anchors = {9 * cells}")
easy, hard = 9 * cells - 10, 10
ce = lambda p: -np.log(p)
fl = lambda p: (1 - p) ** 2 * ce(p)
print(f"ce_easy_total = {easy * ce(0.99):.3f}")
print(f"ce_hard_total = {hard * ce(0.1):.4f}")
print(f"fl_easy_total = {easy * fl(0.99):.5f}")
print(f"fl_hard_total = {hard * fl(0.1):.4f}")
print(f"ce_easy_share_percent = {100 * easy * ce(0.99) / (easy * ce(0.99) + hard * ce(0.1)):.3f}")
print(f"fl_easy_share_percent = {100 * easy * fl(0.99) / (easy * fl(0.99) + hard * fl(0.1)):.4f}")

# 3. Set prediction: the best one-to-one matching punishes a duplicate.
cost = np.array([[0.1, 0.9], [0.15, 0.8], [0.7, 0.2]])  # prediction x object
best = min(permutations(range(3), 2), key=lambda m: sum(cost[m[j], j] for j in range(2)))
assert best == (0, 2)  # prediction 1, the duplicate, is left over and trained towards "no object"

# 4. Transposed convolution: how many taps reach each output position.
def coverage(k, s, n=12):
    out = np.zeros((n - 1) * s + k)
    for i in range(n):
        out[i * s:i * s + k] += 1
    inner = out[2 * k:-2 * k]
    return inner.min(), inner.max()


assert coverage(3, 2) == (1, 2) and coverage(4, 2) == (2, 2)
assert coverage(3, 2)[1] ** 2 == 4
print(f"checkerboard_ratio_2d = {(coverage(3, 2)[1] / coverage(3, 2)[0]) ** 2:.1f}")

# 5. Dilation in place of the last two strides of a stride-32 backbone: positions in the last stage.
print(f"dilated_stage_factor = {(32 // 8) ** 2}")
# 6. Dice against pixel accuracy when the object covers 1 % of the image and is missed entirely.
truth = np.zeros(10_000); truth[:100] = 1
guess = np.zeros(10_000)
print(f"missed_accuracy_percent = {100 * (truth == guess).mean():.1f}")
print(f"missed_dice = {2 * (truth * guess).sum() / (truth.sum() + guess.sum()):.1f}")
