from heapq import heappop, heappush


def window_median(values, k):
    low, high = [], []          # (-value, index) and (value, index)
    in_low = [False] * len(values)
    size = [0, 0]               # live items in low and in high
    first = 0                   # index of the first item of the window

    def clean():
        while low and low[0][1] < first:
            heappop(low)
        while high and high[0][1] < first:
            heappop(high)

    def balance():
        clean()
        while size[0] > size[1] + 1:
            value, i = heappop(low)
            heappush(high, (-value, i))
            in_low[i] = False
            size[0], size[1] = size[0] - 1, size[1] + 1
            clean()
        while size[1] > size[0]:
            value, i = heappop(high)
            heappush(low, (-value, i))
            in_low[i] = True
            size[0], size[1] = size[0] + 1, size[1] - 1
            clean()

    medians = []
    for i, value in enumerate(values):
        if i >= k:
            size[0 if in_low[i - k] else 1] -= 1
            first = i - k + 1
            clean()
        if size[0] and value <= -low[0][0]:
            heappush(low, (-value, i))
            in_low[i] = True
            size[0] += 1
        else:
            heappush(high, (value, i))
            size[1] += 1
        balance()
        if i >= k - 1:
            medians.append(-low[0][0] + (high[0][0] if k % 2 == 0 else -low[0][0]))
    return medians
