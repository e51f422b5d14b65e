def count_rides(stops, zones):
    n = len(stops)
    return sum(len(set(stops[i:j])) == zones for i in range(n) for j in range(i + 1, n + 1))
