"""Looks at every mark for every target."""


def tape_places(tape, targets):
    places = []
    for target in targets:
        place = -1
        for i in range(len(tape)):
            if tape[i] == target:
                place = i
                break
        places.append(place)
    return places
