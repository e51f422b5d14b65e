/** Writes a zip archive (PKWARE's APPNOTE 6.3): the few lines that two small files need, so that no package is asked for it. */
import { crc32, deflateRawSync } from "node:zlib";

/** Midnight of 1 January 1980, the first moment that the format knows: the same files give the same bytes at any time. */
const DATE = 0x0021;
const TIME = 0;

/** Of the format's version 2.0, which has folders and deflate. */
const NEEDED = 20;
const DEFLATED = 8;

/** `files` by their names, which are ASCII, in the order of the archive; together below 4 GB. */
export function writeZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [fileName, content] of Object.entries(files)) {
    const name = Buffer.from(fileName, "ascii");
    const packed = deflateRawSync(content, { level: 9 });
    const shared = [
      short(NEEDED),
      short(0),
      short(DEFLATED),
      short(TIME),
      short(DATE),
      long(crc32(content)),
      long(packed.length),
      long(content.length),
      short(name.length),
      short(0),
    ];
    const header = Buffer.concat([long(0x04034b50), ...shared, name]);
    const placeless = [short(0), short(0), short(0), long(0)];
    directory.push(long(0x02014b50), short(NEEDED), ...shared, ...placeless, long(offset), name);
    parts.push(header, packed);
    offset += header.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const count = short(Object.keys(files).length);
  const end = [long(0x06054b50), short(0), short(0), count, count, long(entries.length), long(offset)];
  return new Uint8Array(Buffer.concat([...parts, entries, ...end, short(0)]));
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
