"""Walks the list of open amounts at every arrival, which is quadratic when little settles."""


def settle(amounts, target):
    book = []
    settled = []
    for j, amount in enumerate(amounts):
        for place, (i, other) in enumerate(book):
            if other + amount == target:
                settled.append([i, j])
                del book[place]
                break
        else:
            book.append((j, amount))
    return settled
