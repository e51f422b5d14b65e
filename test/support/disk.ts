/** What a disk may hold after a power cut, from the log of what a program did to the files of one folder. */

export interface Operation {
  kind: "create" | "write" | "truncate" | "sync" | "unlink" | "rename";
  /** The file; "." is the folder itself. */
  name: string;
  /** Of a write where its data go, -1 for the end of the file; of a truncation the new size. */
  offset: number;
  /** Of a write the data, of a rename the new name. */
  data: Buffer;
}

/** Reads what `disk-log.c` writes. */
export function readLog(log: Buffer): Operation[] {
  const operations: Operation[] = [];
  for (let at = 0; at < log.length; ) {
    const end = log.indexOf("\n", at);
    const [kind, offset, length, name] = log.toString("utf8", at, end).split(" ");
    const data = log.subarray(end + 1, end + 1 + Number(length));
    operations.push({ kind: kind as Operation["kind"], name: name!, offset: Number(offset), data });
    at = end + 1 + data.length;
  }
  return operations;
}

/** A change of a file that is not known to be on the disk. */
type Change = { offset: number; data: Buffer } | { size: number };

/** Bytes that grow and shrink in place; what is new is zero. */
type Bytes = Uint8Array<ArrayBuffer>;

interface File {
  /** What is on the disk for certain. */
  synced: Bytes;
  changes: Change[];
  /** With all changes, as the program sees it; bytes. */
  size: number;
}

type Folder = ReadonlyMap<string, File>;

/** How much of what was not synced a cut leaves, each drawn anew for every cut. */
const SECTORS = [512, 4096];
const TORN = 0.1;

/**
 * A file's data are certain once the file was synced, its name once the folder was. Of other writes each sector may
 * be there, missing or torn, whatever became of those before it; changes of names reach the disk in their order, as
 * file systems with a journal keep them.
 */
export class Disk {
  /** The names as the program sees them, and after each change since the folder was synced, oldest first. */
  #folder: Folder = new Map();
  #folders: Folder[] = [this.#folder];

  apply(operation: Operation): void {
    const { kind, name, offset, data } = operation;
    if (kind === "sync" && name === ".") {
      this.#folders = [this.#folder];
      return;
    }
    if (kind === "create") {
      this.#rename(name, { synced: createBytes(), changes: [], size: 0 });
      return;
    }
    const file = this.#folder.get(name);
    if (!file) throw new Error(`The log has a ${kind} of ${name}, which was never created.`);
    if (kind === "unlink") this.#rename(name, null);
    else if (kind === "rename") {
      const folder = new Map(this.#folder).set(data.toString(), file);
      folder.delete(name);
      this.#change(folder);
    } else if (kind === "sync") {
      for (const change of file.changes) applyChange(file.synced, change);
      file.changes = [];
    } else if (kind === "truncate") {
      file.changes.push({ size: offset });
      file.size = offset;
    } else {
      const at = offset === -1 ? file.size : offset;
      file.changes.push({ offset: at, data });
      file.size = Math.max(file.size, at + data.length);
    }
  }

  /** The files that are found after a cut at this moment; the disk goes on as it was. `random` gives 0 to below 1. */
  cut(random: () => number): Map<string, Uint8Array> {
    const folder = this.#folders[Math.floor(random() * this.#folders.length)]!;
    const sector = SECTORS[Math.floor(random() * SECTORS.length)]!;
    // A third each: nothing of it is there, all of it, some of it.
    const share = [0, 1, random()][Math.floor(random() * 3)]!;
    return new Map([...folder].map(([name, file]) => [name, survivorOf(file, sector, share, random)]));
  }

  #rename(name: string, file: File | null): void {
    const folder = new Map(this.#folder);
    if (file) folder.set(name, file);
    else folder.delete(name);
    this.#change(folder);
  }

  #change(folder: Folder): void {
    this.#folder = folder;
    this.#folders.push(folder);
  }
}

/** No file of a test grows beyond this; bytes. */
const LARGEST = 2 ** 25;

function createBytes(): Bytes {
  return new Uint8Array(new ArrayBuffer(0, { maxByteLength: LARGEST }));
}

function applyChange(bytes: Bytes, change: Change): void {
  if ("size" in change) bytes.buffer.resize(change.size);
  else {
    bytes.buffer.resize(Math.max(bytes.length, change.offset + change.data.length));
    bytes.set(change.data, change.offset);
  }
}

function survivorOf(file: File, sector: number, share: number, random: () => number): Uint8Array {
  const ends = file.changes.map((change) =>
    "size" in change ? change.size : change.offset + change.data.length,
  );
  const bytes = Buffer.alloc(Math.max(file.synced.length, ...ends));
  let { length } = file.synced;
  bytes.set(file.synced);
  const keep = (change: Change) => {
    if ("data" in change) bytes.set(change.data, change.offset);
    else bytes.fill(0, change.size);
    length = "size" in change ? change.size : Math.max(length, change.offset + change.data.length);
  };
  for (const change of file.changes) {
    const pieces = "size" in change ? [change] : sectorsOf(change, sector);
    for (const piece of pieces) {
      if (random() < share) keep("data" in piece && random() < TORN ? tear(piece, random) : piece);
    }
  }
  // The size of a file may be there before its data are: then it ends in zeros.
  return bytes.subarray(0, random() < share ? Math.max(length, file.size) : length);
}

/** The write in pieces, as the disk's sectors divide it. */
function sectorsOf(write: { offset: number; data: Buffer }, sector: number) {
  const pieces: { offset: number; data: Buffer }[] = [];
  for (let at = 0; at < write.data.length; ) {
    const offset = write.offset + at;
    const data = write.data.subarray(at, at + sector - (offset % sector));
    pieces.push({ offset, data });
    at += data.length;
  }
  return pieces;
}

/** Only its beginning, or only its end. */
function tear({ offset, data }: { offset: number; data: Buffer }, random: () => number) {
  const at = Math.floor(random() * data.length);
  return random() < 0.5
    ? { offset, data: data.subarray(0, at) }
    : { offset: offset + at, data: data.subarray(at) };
}
