def tape_places(tape, targets):
    return [next((i for i, mark in enumerate(tape) if mark == target), -1) for target in targets]
