/** `study guide build`: prints the tracks as PDFs onto the shelf of the data folder, with progress. */
import { copyFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { loadOursAndOwn } from "../app.ts";
import { readConfig } from "../config.ts";
import { parseCurricula } from "../content/parse.ts";
import type { SourceCurricula } from "../content/source.ts";
import { AppError } from "../core/errors.ts";
import { buildGuide } from "../guides/build.ts";
import { GUIDE_KINDS } from "../guides/kinds.ts";
import {
  type GuideTitle,
  hashSources,
  keepGuide,
  listTitles,
  type Printing,
  rootOf,
} from "../guides/shelf.ts";
import { guideRoots, guidesFolder } from "./guide-places.ts";

const USAGE = `study guide build
  --track <id>    only this track, as its id or group/id
  --kind <kind>   only ${GUIDE_KINDS.join(", ")}
  --out <folder>  copy the PDFs there too`;

export async function guideCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args);
  if (values.help || positionals[0] !== "build") {
    if (!values.help) throw new AppError("invalid", `Say what to do with the guides.\n${USAGE}`);
    console.log(USAGE);
    return 0;
  }
  const { dataFolder } = readConfig(process.env);
  const curricula = await loadOursAndOwn(resolve("dist/content"), dataFolder);
  const titles = choose(listTitles(curricula.groups), values);
  const roots = guideRoots(dataFolder);
  const parsed = new Map<string, SourceCurricula>();
  let failed = 0;
  for (const [place, title] of titles.entries()) {
    process.stdout.write(`[${place + 1}/${titles.length}] ${title.name} … `);
    if (!title.track.topics.some((topic) => topic.isWritten)) {
      process.stdout.write("no topic is written yet\n");
      continue;
    }
    try {
      const root = rootOf(roots, title);
      const source = parsed.get(root) ?? (await parseCurricula(root));
      parsed.set(root, source);
      const printing = await print(title, source, (id) => curricula.findTopic(id) !== undefined);
      process.stdout.write(`${describe(printing)}\n`);
      tell(root, printing);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      process.stdout.write("failed\n");
      process.stderr.write(`study: ${error.message}\n`);
      failed++;
    }
  }
  return failed === 0 ? 0 : 1;

  async function print(title: GuideTitle, source: SourceCurricula, hasTopic: (id: string) => boolean) {
    const sourceHash = await hashSources(roots, title);
    const track = source.groups
      .find((group) => group.id === title.group.id)
      ?.tracks.find((each) => each.id === title.track.id);
    if (!track) throw new AppError("not-found", `${title.track.title} cannot be read. Run \`study check\`.`);
    const startedAt = performance.now();
    const guide = await buildGuide({ root: source.root, track, kind: title.kind, hasTopic });
    const seconds = Math.round(performance.now() - startedAt) / 1000;
    const printing = await keepGuide(guidesFolder(dataFolder), title, guide, { sourceHash, seconds });
    if (values.out !== undefined) {
      mkdirSync(values.out, { recursive: true });
      copyFileSync(join(guidesFolder(dataFolder), title.name), join(values.out, title.name));
    }
    return printing;
  }
}

function choose(titles: GuideTitle[], { track, kind }: { track?: string; kind?: string }): GuideTitle[] {
  const ofTrack = titles.filter(
    (title) =>
      track === undefined || track === title.track.id || track === `${title.group.id}/${title.track.id}`,
  );
  if (ofTrack.length === 0) {
    const ids = [...new Set(titles.map((title) => `${title.group.id}/${title.track.id}`))].join(", ");
    throw new AppError("not-found", `There is no track "${track}". The tracks are: ${ids}.`);
  }
  const chosen = ofTrack.filter((title) => kind === undefined || kind === title.kind);
  if (chosen.length > 0) return chosen;
  throw new AppError("invalid", `There is no kind "${kind}". The kinds are: ${GUIDE_KINDS.join(", ")}.`);
}

function describe({ pages, bytes, seconds }: Printing): string {
  return `${pages} pages, ${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s`;
}

function tell(root: string, { problems }: Printing): void {
  for (const { file, line, message } of problems) {
    process.stderr.write(`${join(root, file)}:${line}: ${message}\n`);
  }
}

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        track: { type: "string" },
        kind: { type: "string" },
        out: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new AppError("invalid", `${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}
