"""Looks through all heads for each post: right, and m times the number of feeds."""


def newest_posts(feeds, m):
    at, out = [0] * len(feeds), []
    while len(out) < m:
        best = -1
        for which, feed in enumerate(feeds):
            if at[which] < len(feed) and (best < 0 or feed[at[which]] > feeds[best][at[best]]):
                best = which
        if best < 0:
            break
        post = feeds[best][at[best]]
        at[best] += 1
        if not out or out[-1] != post:
            out.append(post)
    return out
