/** `study import latex guide.tex --group G --track T`: a LaTeX guide as a track; first what would become what. */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { loadOursAndOwn } from "../app.ts";
import { checkCurricula } from "../check/check-curricula.ts";
import { readConfig } from "../config.ts";
import { AppError } from "../core/errors.ts";
import { readDocument } from "../latex/read-document.ts";
import { refuseExisting, saveTrack, type TrackPlace } from "../latex/save-track.ts";
import { CUTS, type CutBy } from "../latex/topics.ts";
import { type DraftedTrack, labelOf, makeTrack } from "../latex/track.ts";

const USAGE = `study import latex <guide.tex> --group <id> --track <id>
  --days <n>      group the sections to so many days
  --by <kind>     cut by ${CUTS.join(", ")}; left out, by what the document has
  --title <text>  the track's title; left out, the document's
  --yes           write the track; without it only tell what would become what`;

export async function importLatex(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args);
  const [file] = positionals;
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (file === undefined || positionals.length > 1)
    throw new AppError("invalid", `Name one LaTeX file.\n${USAGE}`);
  const groupId = readId(values.group, "--group");
  const trackId = readId(values.track, "--track");
  const { dataFolder } = readConfig(process.env);
  const curricula = await loadOursAndOwn("dist/content", dataFolder);
  const group = curricula.findGroupById(groupId);
  if (curricula.findTrack(groupId, trackId)) {
    throw new AppError(
      "conflict",
      `The group ${groupId} has a track ${trackId} already: choose another --track.`,
    );
  }
  const place: TrackPlace = {
    root: join(dataFolder, "curricula"),
    groupId,
    trackId,
    label: group?.label ?? labelOf(groupId),
    slug: group?.slug ?? slugOf(groupId, (slug) => curricula.findGroup(slug) !== undefined),
  };
  refuseExisting(place);
  const { setter, blocks, files } = readDocument(file);
  const track = makeTrack(setter, blocks, {
    trackId,
    by: values.by as CutBy | undefined,
    days: readDays(values.days),
    isTaken: (topicId) => curricula.findTopic(topicId) !== undefined,
  });
  if (values.title) track.title = values.title;
  process.stdout.write(preview(file, track, files.read.length));
  const path = join(place.root, groupId, trackId);
  const fromHere = relative("", path);
  const target = fromHere.startsWith("..") ? path : fromHere;
  if (!values.yes) {
    process.stdout.write(`\nNothing was written. With --yes this becomes ${target}.\n`);
    return 0;
  }
  await saveTrack(place, track, check);
  const start = existsSync(join(dataFolder, "study.db"))
    ? "Start the app anew to see it."
    : "Start the app to see it.";
  process.stdout.write(`\nWritten to ${target}. ${start}\n`);
  return 0;
}

/** Nothing goes in that the checks would refuse; what they find here is a fault of the import. */
async function check(root: string): Promise<void> {
  const { problems } = await checkCurricula({
    root,
    python: "where-present",
    cacheFolder: join(root, ".cache"),
  });
  if (problems.length === 0) return;
  const [first] = problems;
  throw new AppError(
    "invalid",
    `The import made a track with ${problems.length} problems, so nothing was written. The first: ${first!.file}:${first!.line}: ${first!.message}`,
  );
}

function preview(file: string, track: DraftedTrack, fileCount: number): string {
  const { topics, questions, losses } = track;
  const lines = [
    `${file}: ${track.title}`,
    `${amount(topics.length, "topic")} by ${track.by}, from ${amount(fileCount, "file")}:`,
    "",
  ];
  for (const [index, { title, counts }] of topics.entries()) {
    const parts = [
      amount(counts.paragraphs, "paragraph"),
      amount(counts.formulas, "formula"),
      amount(counts.listings, "listing"),
      amount(counts.tables, "table"),
      amount(counts.questions, "question"),
    ];
    lines.push(`  Day ${index + 1}  ${title}`, `         ${parts.join(", ")}`);
  }
  lines.push("", questions.length > 0 ? "Taken for questions:" : "Nothing was taken for questions.");
  for (const { origin, count, file: from, line } of questions) {
    lines.push(`  ${amount(count, "question")} from ${origin} (first at ${from}:${line})`);
  }
  lines.push("", losses.length > 0 ? "Could not be kept as it was meant:" : "Everything was kept.");
  for (const { file: from, line, message } of losses) lines.push(`${from}:${line}: ${message}`);
  return `${lines.join("\n")}\n`;
}

function amount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function readId(value: string | undefined, option: string): string {
  if (value === undefined) throw new AppError("invalid", `${option} is missing.\n${USAGE}`);
  if (/^[a-z0-9][a-z0-9_-]*$/.test(value)) return value;
  throw new AppError("invalid", `${option} ${value} is no id: use lower-case letters, digits, - and _.`);
}

function readDays(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const days = Number(value);
  if (Number.isInteger(days) && days >= 1 && days <= 366) return days;
  throw new AppError("invalid", `--days ${value} is no number of days: write 1 to 366.`);
}

function slugOf(groupId: string, isTaken: (slug: string) => boolean): string {
  let slug = groupId;
  for (let number = 2; isTaken(slug); number++) slug = `${groupId}-${number}`;
  return slug;
}

function readArgs(args: string[]) {
  try {
    const read = parseArgs({
      args,
      allowPositionals: true,
      options: {
        group: { type: "string" },
        track: { type: "string" },
        days: { type: "string" },
        by: { type: "string" },
        title: { type: "string" },
        yes: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    const { by } = read.values;
    if (by !== undefined && !CUTS.some((each) => each === by)) {
      throw new Error(`--by ${by} is none of ${CUTS.join(", ")}.`);
    }
    return read;
  } catch (error) {
    throw new AppError("invalid", `${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}
