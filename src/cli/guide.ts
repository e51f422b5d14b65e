/** `study guide build`: prints the tracks as PDFs onto the shelf of the data folder, with progress. */
import { copyFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { curriculaRoots, loadOursAndOwn } from "../app.ts";
import { readConfig } from "../config.ts";
import { parseCurricula } from "../content/parse.ts";
import type { SourceCurricula } from "../content/source.ts";
import { rootOf } from "../content/track-files.ts";
import { AppError } from "../core/errors.ts";
import { GUIDE_KINDS } from "../guides/kinds.ts";
import { printGuide } from "../guides/print.ts";
import { type GuideTitle, listTitles, type Printing } from "../guides/shelf.ts";
import { chooseTracks } from "./choose-tracks.ts";
import { guidesFolder } from "./guide-places.ts";

const USAGE = `study guide build
  --track <id>    only this track, as its id or group/id
  --kind <kind>   only ${GUIDE_KINDS.join(", ")}
  --out <folder>  copy the PDFs there too
  --report        print a table of pages, size, time and formulas, and the memory that it took`;

export async function guideCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args);
  if (values.help || positionals[0] !== "build") {
    if (!values.help) throw new AppError("invalid", `Say what to do with the guides.\n${USAGE}`);
    console.log(USAGE);
    return 0;
  }
  const { dataFolder, address } = readConfig(process.env);
  const curricula = await loadOursAndOwn(resolve("dist/content"), dataFolder);
  const titles = choose(listTitles(curricula.groups), values);
  const roots = curriculaRoots(dataFolder);
  const folder = guidesFolder(dataFolder);
  const places = { roots, folder, address, findTopicPath: curricula.findTopicPath };
  const parsed = new Map<string, Promise<SourceCurricula>>();
  const parseOnce = (root: string) => {
    const parsing = parsed.get(root) ?? parseCurricula(root);
    parsed.set(root, parsing);
    return parsing;
  };
  const printed: Printed[] = [];
  let failed = 0;
  for (const [place, title] of titles.entries()) {
    process.stdout.write(`[${place + 1}/${titles.length}] ${title.name} … `);
    if (!title.track.topics.some((topic) => topic.isWritten)) {
      process.stdout.write("no topic is written yet\n");
      continue;
    }
    const before = process.cpuUsage();
    try {
      const printing = await printGuide(title, places, parseOnce);
      process.stdout.write(`${describe(printing)}\n`);
      const cpu = process.cpuUsage(before);
      printed.push({ title, printing, cpuSeconds: (cpu.user + cpu.system) / 1e6 });
      tell(rootOf(roots, title), printing);
      if (values.out !== undefined) {
        mkdirSync(values.out, { recursive: true });
        copyFileSync(join(folder, title.name), join(values.out, title.name));
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      process.stdout.write("failed\n");
      process.stderr.write(`study: ${error.message}\n`);
      failed++;
    }
  }
  if (values.report) process.stdout.write(`\n${report(printed)}`);
  return failed === 0 ? 0 : 1;
}

interface Printed {
  title: GuideTitle;
  printing: Printing;
  /** Of this process: a busy machine does not change it as it does the time that passes. */
  cpuSeconds: number;
}

/** A table in Markdown, as it stands in docs/guides.md. */
function report(printed: readonly Printed[]): string {
  const rows = printed.map(({ title, printing: { pages, bytes, formulas }, cpuSeconds }) => [
    title.name,
    String(pages),
    (bytes / 1e6).toFixed(1),
    cpuSeconds.toFixed(1),
    String(formulas.all - formulas.asSource),
    String(formulas.asSource),
  ]);
  const heads = ["Guide", "Pages", "MB", "CPU seconds", "Formulas printed", "Formulas as source"];
  const lines = [heads, heads.map((_, column) => (column === 0 ? "---" : "---:")), ...rows];
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n\nPeak memory of the process: ${memory} MB.\n`;
}

function choose(titles: GuideTitle[], { track, kind }: { track?: string; kind?: string }): GuideTitle[] {
  const ofTrack = track === undefined ? titles : chooseTracks(titles, track);
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
        report: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new AppError("invalid", `${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}
