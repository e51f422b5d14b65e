"""Walks along the whole profile for every level."""


def mountain_places(profile, levels):
    result = []
    for level in levels:
        places = []
        for i in range(len(profile)):
            if profile[i] == level:
                places.append(i)
        result.append(places)
    return result
