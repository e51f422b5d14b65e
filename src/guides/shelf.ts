/** The shelf of printed guides: which there are, what is built of them, and building what is asked for the first time. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openFolder } from "../content/folder.ts";
import { rootOf } from "../content/track-files.ts";
import type { ContentProblem, Group, Track } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import type { Guide } from "./build.ts";
import { GUIDE_KINDS, type GuideKind } from "./kinds.ts";
import { TEMPLATES } from "./templates.ts";
import type { FormulaCount } from "./write-text.ts";

/** One document of one track. */
export interface GuideTitle {
  /** Of the file, such as `ml-algorithm-study-guide.pdf`; unique on the shelf. */
  name: string;
  kind: GuideKind;
  group: Group;
  track: Track;
}

/** What is kept beside a PDF. */
export interface Printing {
  /** Of all that the document was made from. */
  sourceHash: string;
  pages: number;
  bytes: number;
  seconds: number;
  /** The physical page on which each topic begins. */
  topicPages: Record<string, number>;
  problems: ContentProblem[];
  formulas: FormulaCount;
}

export interface Shelf {
  titles: readonly GuideTitle[];
  /** What is printed of the guide as its sources are now; undefined where nothing is. */
  findPrinting(title: GuideTitle): Promise<Printing | undefined>;
  /** The page of the last printing on which the topic begins; it may have moved since, where texts have changed. */
  findTopicPage(title: GuideTitle, topicId: string): Promise<number | undefined>;
  /** The PDF; prints it first where it must. Throws `unavailable` with the reason where it cannot be printed. */
  getPdf(title: GuideTitle): Promise<{ pdf: Uint8Array<ArrayBuffer>; printing: Printing }>;
}

export interface ShelfOptions {
  groups: readonly Group[];
  /** The folders of curricula, ours first. */
  roots: readonly string[];
  /** Where PDFs are kept. */
  folder: string;
  /** Of the app that the guides link to. */
  address: string;
  /** Prints the guide into the folder, as `keepGuide` does. */
  print(title: GuideTitle): Promise<void>;
}

export function openShelf(options: ShelfOptions): Shelf {
  const { folder, roots, address, print } = options;
  const running = new Map<string, Promise<void>>();
  let last: Promise<unknown> = Promise.resolve();

  const findPrinting = async (title: GuideTitle): Promise<Printing | undefined> => {
    const printing = await readPrinting(folder, title.name);
    if (!printing || !existsSync(join(folder, title.name))) return undefined;
    try {
      return printing.sourceHash === (await hashSources(roots, title, address)) ? printing : undefined;
    } catch (error) {
      // Files that are gone are told when the guide is asked for.
      if (error instanceof AppError) return undefined;
      throw error;
    }
  };
  /** Two who ask for the same wait for one printing; different ones are printed one after the other, as each takes much memory. */
  const printOnce = (title: GuideTitle): Promise<void> => {
    const present = running.get(title.name);
    if (present) return present;
    const printing = last.then(() => print(title)).finally(() => running.delete(title.name));
    last = printing.catch(() => {});
    running.set(title.name, printing);
    return printing;
  };
  return {
    titles: listTitles(options.groups),
    findPrinting,
    async findTopicPage(title, topicId) {
      return (await readPrinting(folder, title.name))?.topicPages[topicId];
    },
    async getPdf(title) {
      if (!(await findPrinting(title))) await printOnce(title);
      const printing = await readPrinting(folder, title.name);
      if (!printing) throw new AppError("unavailable", `${title.name} was not printed. Try again.`);
      return { pdf: new Uint8Array(await readFile(join(folder, title.name))), printing };
    },
  };
}

/** Every document of every track in the order of the switch; a name that is taken gets its group's id in front. */
export function listTitles(groups: readonly Group[]): GuideTitle[] {
  const taken = new Set<string>();
  return groups.flatMap((group) =>
    group.tracks.flatMap((track) =>
      GUIDE_KINDS.map((kind) => {
        const usual = track.guides[kind] ?? `${track.id.replaceAll("_", "-")}-${kind}.pdf`;
        const name = taken.has(usual) ? `${group.id.replaceAll("_", "-")}-${usual}` : usual;
        taken.add(name);
        return { name, kind, group, track };
      }),
    ),
  );
}

/** A hash of the track's texts, of the templates, of which document it is and of where its links lead. */
export async function hashSources(
  roots: readonly string[],
  title: GuideTitle,
  address: string,
): Promise<string> {
  const { kind, name } = title;
  const texts = await hashTexts(rootOf(roots, title), `${title.group.id}/${title.track.id}`);
  return createHash("sha256")
    .update(JSON.stringify([kind, name, address, TEMPLATES, texts]))
    .digest("hex");
}

/** Hashes that are being made: the three guides of a track are looked at together and share one. */
const hashing = new Map<string, Promise<string>>();

function hashTexts(root: string, path: string): Promise<string> {
  const key = JSON.stringify([root, path]);
  const present = hashing.get(key);
  if (present) return present;
  const made = readTexts(root, path).finally(() => hashing.delete(key));
  hashing.set(key, made);
  return made;
}

async function readTexts(root: string, path: string): Promise<string> {
  const folder = await openFolder(root);
  const { files } = await folder.listFiles(path);
  const hash = createHash("sha256");
  for (const file of files.filter((each) => /\.(md|yaml)$|\/tests\.json$/.test(each))) {
    hash.update(JSON.stringify(file)).update(await readFile(join(folder.path, file)));
  }
  return hash.digest("hex");
}

/** Puts a printed guide onto the shelf, the PDF and then what is known of it, each at once. */
export async function keepGuide(
  folder: string,
  title: GuideTitle,
  guide: Guide,
  made: { sourceHash: string; seconds: number },
): Promise<Printing> {
  const { pdf, pages, topicPages, problems, formulas } = guide;
  const printing: Printing = { ...made, pages, bytes: pdf.length, topicPages, problems, formulas };
  await mkdir(folder, { recursive: true });
  await writeAtOnce(join(folder, title.name), pdf);
  await writeAtOnce(join(folder, `${title.name}.json`), JSON.stringify(printing));
  return printing;
}

async function writeAtOnce(file: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, file);
}

/** Undefined where the file is missing or damaged: then the guide is printed anew. */
async function readPrinting(folder: string, name: string): Promise<Printing | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, `${name}.json`), "utf8")) as Printing;
  } catch {
    return undefined;
  }
}
