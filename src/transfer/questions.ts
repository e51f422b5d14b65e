/** A track's questions as they are written, for other programs: what the table and the cards are made of. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Folder } from "../content/folder.ts";
import { withoutMarks } from "../content/markdown-parts.ts";
import { minutesOf } from "../content/outline.ts";
import type { QuestionEntry } from "../content/schema.ts";
import { readTrack } from "../content/track-files.ts";
import type { Group, Topic, Track } from "../core/curriculum.ts";
import { writeCsv } from "./csv.ts";

/** The questions of a topic that are not retired, in the order of the bank. */
export interface TopicBank {
  topic: Topic;
  questions: QuestionEntry[];
  /** When the file of the bank was last changed, in seconds since 1970. */
  changedAt: number;
  /** The text of `tests.json` of a coding problem, by its slug; undefined where there is none that can be read. */
  readProblem(slug: string): Promise<string | undefined>;
}

/**
 * The banks of a track in the order of days, topics without questions left out. `roots` are the folders of curricula,
 * ours first. Throws AppError where the track's files are gone or broken.
 */
export async function readBanks(roots: readonly string[], group: Group, track: Track): Promise<TopicBank[]> {
  const { folder, source } = await readTrack(roots, { group, track });
  const banks = track.topics.map(async (topic): Promise<TopicBank[]> => {
    const written = source.topics.find((each) => each.id === topic.id);
    const questions = (written?.questions ?? []).filter(({ entry }) => !entry.retired);
    const [first] = questions;
    if (!written || !first) return [];
    const { mtimeMs } = await stat(join(folder.path, first.file));
    return [
      {
        topic,
        questions: questions.map(({ entry }) => entry),
        changedAt: Math.floor(mtimeMs / 1000),
        readProblem: (slug) => readText(folder, `${written.path}/problems/${slug}/tests.json`),
      },
    ];
  });
  return (await Promise.all(banks)).flat();
}

async function readText(folder: Folder, file: string): Promise<string | undefined> {
  const read = await folder.read(file);
  return read && "text" in read ? read.text : undefined;
}

/** A row for each question; the texts are Markdown, hints apart by an empty line. */
export async function writeQuestionsCsv(
  roots: readonly string[],
  group: Group,
  track: Track,
): Promise<string> {
  const head = "id,group,track,topic_id,topic,kind,depth,minutes,prompt,hints,answer".split(",");
  const banks = await readBanks(roots, group, track);
  const rows = banks.flatMap(({ topic, questions }) =>
    questions.map((entry) => [
      entry.id,
      group.id,
      track.id,
      topic.id,
      topic.title,
      entry.kind,
      entry.depth,
      minutesOf(entry),
      withoutMarks(entry.prompt).trim(),
      entry.hints.map((hint) => withoutMarks(hint).trim()).join("\n\n"),
      withoutMarks(entry.answer).trim(),
    ]),
  );
  return writeCsv(head, rows);
}
