/** `study export anki --track T` and `study export questions --track T`: a track's questions for other programs. */
import { parseArgs } from "node:util";
import { curriculaRoots, loadOursAndOwn } from "../app.ts";
import { readConfig } from "../config.ts";
import { AppError } from "../core/errors.ts";
import { writeAnkiPackage } from "../transfer/anki/package.ts";
import { writeQuestionsCsv } from "../transfer/questions.ts";
import { chooseTracks } from "./choose-tracks.ts";
import { writeNewFile } from "./new-file.ts";

const ENDINGS = { anki: "apkg", questions: "csv" } as const;

const USAGE = `study export anki --track <id>       the track's questions as an Anki package
study export questions --track <id>  the same as a table (CSV)
  --track <id>     the track, as its id or group/id
  -o, --out <file> where to; left out, the track's id with .apkg or .csv`;

export async function exportQuestions(format: keyof typeof ENDINGS, args: string[]): Promise<number> {
  const values = readArgs(args);
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  if (values.track === undefined) throw new AppError("invalid", `--track is missing.\n${USAGE}`);
  const { dataFolder, address } = readConfig(process.env);
  const { groups, findTopicPath } = await loadOursAndOwn("dist/content", dataFolder);
  const all = groups.flatMap((group) => group.tracks.map((track) => ({ group, track })));
  const [chosen, other] = chooseTracks(all, values.track);
  if (other) {
    const names = [chosen!, other].map(({ group, track }) => `${group.id}/${track.id}`).join(" or ");
    throw new AppError("invalid", `Two groups have a track "${values.track}". Write --track ${names}.`);
  }
  const { group, track } = chosen!;
  const roots = curriculaRoots(dataFolder);
  const content =
    format === "anki"
      ? await writeAnkiPackage(group, track, { roots, address, findTopicPath })
      : await writeQuestionsCsv(roots, group, track);
  const file = values.out ?? `${track.id}.${ENDINGS[format]}`;
  writeNewFile(file, content);
  process.stdout.write(`The questions of ${track.title} are in ${file}.\n`);
  return 0;
}

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        track: { type: "string" },
        out: { type: "string", short: "o" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new AppError("invalid", `${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}
