"""A store with layers of transactions: the cost of copies against layers, and the cases that tell versions apart."""

keys, transactions, changed = 1_000_000, 1000, 10
print(f"copied_entries = {float(keys * transactions):.0e}")
print(f"layered_entries = {transactions * changed}")


class Layers:
    def __init__(self, falls_through=False):
        self.layers, self.falls_through = [{}], falls_through

    def put(self, key, value, death):
        self.layers[-1][key] = (value, death)

    def get(self, key, now):
        for layer in reversed(self.layers):
            if key in layer:
                entry = layer[key]
                if entry and (entry[1] is None or now < entry[1]):
                    return entry[0]
                if not self.falls_through or entry is None:
                    return None
        return None


for falls_through, name in ((False, "right"), (True, "wrong")):
    store = Layers(falls_through)
    store.put("a", 1, None)
    store.layers.append({})
    store.put("a", 2, 3)
    assert store.get("a", 2) == 2
    print(f"{name}_after_death = {0 if store.get('a', 3) is None else store.get('a', 3)}")

saved_at, death, restored_at = 4, 10, 100
print(f"left_at_backup = {death - saved_at}")
print(f"dies_after_restore_at = {restored_at + death - saved_at}")
assert restored_at + (death - saved_at) > death
