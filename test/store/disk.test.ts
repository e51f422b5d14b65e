/** The simulated disk keeps what was synced, and of the rest nothing that was never written. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "../../src/core/random.ts";
import { Disk, type Operation, readLog } from "../support/disk.ts";

const operation = (kind: Operation["kind"], name: string, offset = 0, data = ""): Operation => ({
  kind,
  name,
  offset,
  data: Buffer.from(data),
});
const CREATED = [operation("create", "a"), operation("sync", ".")];

function disksAfter(operations: Operation[], cuts = 200): Map<string, string>[] {
  const disk = new Disk();
  for (const each of operations) disk.apply(each);
  return Array.from({ length: cuts }, (_, n) => {
    const files = disk.cut(seededRandom(String(n)));
    return new Map([...files].map(([name, content]) => [name, Buffer.from(content).toString()]));
  });
}

const contents = (disks: Map<string, string>[]) => new Set(disks.map((disk) => disk.get("a")));

test("what was synced is there after every cut; of what was not, all, none or a part", () => {
  const synced = [...CREATED, operation("write", "a", 0, "kept"), operation("sync", "a")];
  expect(contents(disksAfter(synced))).toEqual(new Set(["kept"]));
  const found = contents(disksAfter([...synced, operation("write", "a", 0, "lost")]));
  expect(found).toContain("kept");
  expect(found).toContain("lost");
  expect([...found].some((text) => text !== "kept" && text !== "lost")).toBe(true);
});

test("a later write may be there without an earlier one; a size may be there without its data", () => {
  const far = 8192;
  const disks = disksAfter([...CREATED, operation("write", "a", 0, "1"), operation("write", "a", far, "2")]);
  const found = [...contents(disks)] as string[];
  expect(found.some((text) => text[0] === "\0" && text[far] === "2")).toBe(true);
  expect(found.some((text) => text.length === far + 1 && text[far] === "\0")).toBe(true);
  expect(found).toContain("");
});

test("a truncation counts like a write", () => {
  const before = [...CREATED, operation("write", "a", 0, "long text"), operation("sync", "a")];
  expect(contents(disksAfter([...before, operation("truncate", "a", 4)]))).toEqual(
    new Set(["long text", "long"]),
  );
});

test("names that were not synced come and go in their order", () => {
  const renamed = [
    ...CREATED,
    operation("create", "b"),
    operation("rename", "b", 0, "c"),
    operation("unlink", "a"),
  ];
  const names = (operations: Operation[]) =>
    new Set(disksAfter(operations).map((disk) => [...disk.keys()].toSorted().join()));
  expect(names(renamed)).toEqual(new Set(["a", "a,b", "a,c", "c"]));
  expect(names([...renamed, operation("sync", ".")])).toEqual(new Set(["c"]));
});

test("every byte is one that was written there, or zero, and the synced ones are never lost", () => {
  const write = fc.record({ offset: fc.nat(3000), length: fc.integer({ min: 1, max: 2000 }) });
  fc.assert(
    fc.property(fc.array(write), fc.array(write), fc.string(), (safe, unsafe, seed) => {
      const disk = new Disk();
      for (const each of CREATED) disk.apply(each);
      const put = ({ offset, length }: { offset: number; length: number }, text: string) =>
        disk.apply(operation("write", "a", offset, text.repeat(length)));
      for (const each of safe) put(each, "s");
      disk.apply(operation("sync", "a"));
      for (const each of unsafe) put(each, "u");
      const covers = (at: number) => (each: { offset: number; length: number }) =>
        at >= each.offset && at < each.offset + each.length;
      const found = disk.cut(seededRandom(seed)).get("a")!;
      const isRight = (at: number) => {
        const allowed = [safe.some(covers(at)) ? "s" : "\0", ...(unsafe.some(covers(at)) ? ["u"] : [])];
        return allowed.includes(String.fromCharCode(found[at] ?? 0));
      };
      expect(Array.from({ length: 5000 }, (_, at) => at).filter((at) => !isRight(at))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("the log is read back with data that look like its own lines", () => {
  const log = Buffer.from("write -1 15 a\nsync 0 0 a\nxyz\nrename 0 1 a\nb");
  expect(readLog(log)).toEqual([
    operation("write", "a", -1, "sync 0 0 a\nxyz\n"),
    operation("rename", "a", 0, "b"),
  ]);
});
