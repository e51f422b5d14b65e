"""Keeps the live dictionary as the backup, so later changes leak into it."""


class Store:
    def __init__(self):
        self.layers = [{}]
        self.backups = []

    def _find(self, key, now):
        for layer in reversed(self.layers):
            if key in layer:
                entry = layer[key]
                return entry if entry and (entry[1] is None or now < entry[1]) else None
        return None

    def put(self, key, value, now, ttl):
        self.layers[-1][key] = (value, None if ttl is None else now + ttl)

    def get(self, key, now):
        entry = self._find(key, now)
        return entry[0] if entry else None

    def drop(self, key, now):
        known = self._find(key, now) is not None
        if known:
            self.layers[-1][key] = None
        return known

    def begin(self):
        self.layers.append({})

    def commit(self):
        if len(self.layers) == 1:
            return False
        top = self.layers.pop()
        self.layers[-1].update(top)
        return True

    def rollback(self):
        if len(self.layers) == 1:
            return False
        self.layers.pop()
        return True

    def backup(self, now):
        if len(self.layers) > 1:
            return -1
        alive = {key: entry for key, entry in self.layers[0].items() if self._find(key, now)}
        self.layers[0] = alive
        self.backups.append((alive, now))
        return len(self.backups) - 1

    def restore(self, number, now):
        if len(self.layers) > 1 or not 0 <= number < len(self.backups):
            return False
        kept, then = self.backups[number]
        self.layers = [{key: (value, None if death is None else now + death - then) for key, (value, death) in ((k, e) for k, e in kept.items() if e)}]
        return True
