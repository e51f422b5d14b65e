def serve(arrivals, durations, workers, room):
    finished = [-1] * len(arrivals)
    busy, waiting, now, next_job = [], [], 0, 0
    while next_job < len(arrivals) or waiting:
        busy = [end for end in busy if end > now]
        while waiting and len(busy) < workers:
            job = waiting.pop(0)
            finished[job] = now + durations[job]
            if durations[job]:
                busy.append(finished[job])
        while next_job < len(arrivals) and arrivals[next_job] == now:
            if len(busy) < workers:
                finished[next_job] = now + durations[next_job]
                if durations[next_job]:
                    busy.append(finished[next_job])
            elif len(waiting) < room:
                waiting.append(next_job)
            next_job += 1
        now += 1
    return finished
