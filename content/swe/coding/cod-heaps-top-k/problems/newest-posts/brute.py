def newest_posts(feeds, m):
    return sorted({post for feed in feeds for post in feed}, reverse=True)[:m]
