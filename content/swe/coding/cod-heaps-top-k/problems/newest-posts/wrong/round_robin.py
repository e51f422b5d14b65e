"""Takes one post of each feed in turn and sorts within the round only."""


def newest_posts(feeds, m):
    out = []
    for depth in range(max(map(len, feeds), default=0)):
        for post in sorted((feed[depth] for feed in feeds if depth < len(feed)), reverse=True):
            if post not in out and len(out) < m:
                out.append(post)
    return out
