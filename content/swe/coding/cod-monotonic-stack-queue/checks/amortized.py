"""What monotonic stacks and queues cost: operations counted, lengths on random input, and the wait of a single arrival."""

import random
from collections import deque


def next_greater(values):
    answer, waiting, operations = [None] * len(values), [], 0
    for at, value in enumerate(values):
        while waiting and values[waiting[-1]] < value:
            answer[waiting.pop()] = at
            operations += 1
        waiting.append(at)
        operations += 1
    return answer, operations


draw = random.Random(1)
for _ in range(2000):
    values = [draw.randint(0, 5) for _ in range(draw.randint(0, 10))]
    answer, operations = next_greater(values)
    for i, j in enumerate(answer):
        assert j == next((k for k in range(i + 1, len(values)) if values[k] > values[i]), None)
    assert operations <= 2 * len(values)

n = 10**6
print(f"operations_of_million = {2 * n}")
print(f"comparisons_falling_million = {n * (n - 1) // 2}")
small = list(range(1000, 0, -1))
assert sum(len(small) - 1 - i for i in range(len(small))) == 1000 * 999 // 2
pop_ns = 50
print(f"longest_arrival_ms = {n * pop_ns / 1e6:g}")
print(f"mean_arrival_ns = {2 * pop_ns:g}")

example = [18, 16, 15, 17, 14, 19]
answer, _ = next_greater(example)
print(f"days_of_first = {answer[0] - 0}")
print(f"days_of_second = {answer[1] - 1}")


def window_maxima(values, width):
    queue, maxima, longest, total = deque(), [], 0, 0
    for at, value in enumerate(values):
        while queue and values[queue[-1]] <= value:
            queue.pop()
        queue.append(at)
        if queue[0] <= at - width:
            queue.popleft()
        longest = max(longest, len(queue))
        if at + 1 >= width:
            maxima.append(values[queue[0]])
            total += len(queue)
    return maxima, longest, total / max(len(maxima), 1)


for _ in range(2000):
    values = [draw.randint(0, 5) for _ in range(draw.randint(1, 12))]
    width = draw.randint(1, len(values))
    assert window_maxima(values, width)[0] == [max(values[i : i + width]) for i in range(len(values) - width + 1)]

width = 1000
print(f"window_comparisons_anew = {(n - width + 1) * (width - 1)}")
harmonic = sum(1 / i for i in range(1, width + 1))
print(f"mean_queue_of_1000 = {harmonic:.2f}")
mean = sum(window_maxima([random.Random(seed).random() for seed in range(s, s + 6000)], width)[2] for s in range(0, 60000, 6000)) / 10
assert abs(mean - harmonic) < 0.6, mean
assert window_maxima(list(range(5000, 0, -1)), width)[1] == width


def by_values(values, width):
    """The bug: keeps values, pops equal ones, and drops the front when the leaving value equals it."""
    queue, maxima = deque(), []
    for at, value in enumerate(values):
        if at >= width and queue and queue[0] == values[at - width]:
            queue.popleft()
        while queue and queue[-1] <= value:
            queue.pop()
        queue.append(value)
        if at + 1 >= width:
            maxima.append(queue[0])
    return maxima


assert by_values([5, 5, 1], 2) == [5, 1] and window_maxima([5, 5, 1], 2)[0] == [5, 5]
