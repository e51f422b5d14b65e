/** Reads the files of a LaTeX document: only below its folder, only so much, in the encoding that it declares. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { AppError } from "../core/errors.ts";
import { fault, type Place } from "./place.ts";

/** All files together; a book of a thousand pages has three. */
export const LIMIT_MB = 5;

export interface DocumentFiles {
  /** The main file's name. */
  main: string;
  /** Names of the files that were read, in order. */
  read: string[];
  /** The text of a file, with `\n` as line end. Throws a fault at `from` where it may not or cannot be read. */
  readText(name: string, from: Place): string;
  /** Like readText with the first name that exists; undefined where none does. */
  findText(names: string[], from: Place): { name: string; text: string } | undefined;
}

/** Throws AppError where the main file cannot be read. */
export function openDocument(path: string): DocumentFiles {
  const main = basename(path);
  let folder: string;
  try {
    folder = realpathSync(dirname(path));
    if (!statSync(path).isFile()) throw new Error("it is no file");
  } catch (error) {
    throw new AppError("invalid", `${path} cannot be read (${reasonOf(error)}): correct the path.`, {
      cause: error,
    });
  }
  let bytesLeft = LIMIT_MB * 1_000_000;
  let encoding: string | undefined;
  const read: string[] = [];

  const locate = (name: string, from: Place): string | undefined => {
    refuseOutside(name, from);
    try {
      const target = realpathSync(join(folder, name));
      if (!target.startsWith(folder + sep)) {
        throw fault(
          from,
          `${name} leads out of the document's folder, and nothing there is read: copy it in.`,
        );
      }
      return statSync(target).isFile() ? target : undefined;
    } catch (error) {
      if (error instanceof AppError) throw error;
      return undefined;
    }
  };

  const readText = (name: string, from: Place): string => {
    const target = locate(name, from);
    if (target === undefined) {
      throw fault(from, `The file ${name} is missing: put it beside ${main}, or remove this line.`);
    }
    const { size } = statSync(target);
    if (size > bytesLeft) {
      throw fault(
        { file: name, line: 1 },
        `With this file the document is larger than ${LIMIT_MB} MB: import it in parts.`,
      );
    }
    bytesLeft -= size;
    const bytes = readFileSync(target);
    if (encoding === undefined) encoding = declaredEncoding(bytes.toString("latin1"));
    if (!read.includes(name)) read.push(name);
    return decode(bytes, name, encoding)
      .replace(/\r\n?/g, "\n")
      .replace(/[\uE000-\uE0FF]/g, "\uFFFD");
  };

  return {
    main,
    read,
    readText,
    findText(names, from) {
      const name = names.find((each) => locate(each, from) !== undefined);
      return name === undefined ? undefined : { name, text: readText(name, from) };
    },
  };
}

function refuseOutside(name: string, from: Place): void {
  const parts = name.split(/[/\\]/);
  if (/^(?:[/\\~|$"]|[a-zA-Z]:)/.test(name) || parts.includes("..")) {
    throw fault(
      from,
      `${name} is an absolute or parent path or a command, and nothing outside the document's folder is read: copy the file in.`,
    );
  }
  if (name.includes("\0")) throw fault(from, "The file's name holds a NUL: correct it.");
}

/** LaTeX's names of encodings and those that TextDecoder knows them by. */
const ENCODINGS: Record<string, string> = {
  latin1: "windows-1252",
  "iso-8859-1": "windows-1252",
  ansinew: "windows-1252",
  cp1252: "windows-1252",
  latin2: "iso-8859-2",
  cp1250: "windows-1250",
  latin5: "iso-8859-9",
  latin9: "iso-8859-15",
  "iso-8859-15": "iso-8859-15",
  applemac: "macintosh",
  "koi8-r": "koi8-r",
  cp1251: "windows-1251",
};

/** `text` is the main file read byte for byte. */
function declaredEncoding(text: string): string {
  const named =
    /^[^%\n]*\\(?:usepackage\s{0,9}\[([^\]]{0,99})\]\s{0,9}\{inputenc\}|inputencoding\s{0,9}\{([^}]{0,99})\})/m.exec(
      text,
    ) ?? /^%\s*!\s*TeX\s+encoding\s*=\s*(\S+)/im.exec(text);
  return (named?.[1] ?? named?.[2] ?? "").trim().toLowerCase();
}

function decode(bytes: Buffer, name: string, declared: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    throw fault(
      { file: name, line: lineAt(bytes, nul) },
      "The file holds a NUL byte, so it is no text: give the LaTeX source.",
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const known = ENCODINGS[declared];
    if (known) return new TextDecoder(known).decode(bytes);
    throw fault(
      { file: name, line: lineAt(bytes, firstFaultyByte(bytes)) },
      "The file is not UTF-8 from this line on: save it as UTF-8, or say its encoding in the main file, as in \\usepackage[latin1]{inputenc}.",
    );
  }
}

function firstFaultyByte(bytes: Buffer): number {
  let sound = 0;
  let faulty = bytes.length;
  // Halves the search; a character that is cut at the end of a part is no fault, so parts are decoded as streams.
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      sound = middle;
    } catch {
      faulty = middle;
    }
  }
  return sound;
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error as Error).message;
}
