def fewest_wagons(weights, load):
    n = len(weights)
    for count in range(n + 1):
        for front in range(count + 1):
            back = count - front
            if sum(weights[:front]) + sum(weights[n - back :]) == load:
                return count
    return -1
