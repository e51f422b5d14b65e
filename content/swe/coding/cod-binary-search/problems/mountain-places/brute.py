def mountain_places(profile, levels):
    return [[i for i, height in enumerate(profile) if height == level] for level in levels]
