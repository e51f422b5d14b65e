/** C02: ids stand once and for ever, and what a topic needs comes before it. `ids.txt` holds every id that ever landed. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceCurricula } from "../content/source.ts";
import { findLine } from "./source-line.ts";
import { type CheckProblem, isHouse, listWrittenTopics, type Subject } from "./subject.ts";

const IDS_FILE = "ids.txt";

interface Id {
  /** As it stands in `ids.txt`: `topic cod-two-pointers`. */
  entry: string;
  file: string;
  line: number;
}

export function checkIds({ curricula, topics }: Subject): CheckProblem[] {
  const path = join(curricula.root, IDS_FILE);
  if (!existsSync(path)) {
    const hasHouse = curricula.groups.some((group) => group.tracks.some(isHouse));
    const message = "The list of all ids is missing: write it with `study check --write-ids` and commit it.";
    return hasHouse ? [{ file: IDS_FILE, line: 1, check: "C02", message }] : [];
  }
  const listed = readFileSync(path, "utf8").split("\n");
  // Ids are listed when they are final; who checks single topics is still writing.
  const isWhole = topics.length === listWrittenTopics(curricula).length;
  return [...findLost(curricula, listed), ...(isWhole ? findUnlisted(curricula, listed) : [])];
}

function findLost(curricula: SourceCurricula, listed: string[]): CheckProblem[] {
  const present = new Set(listIds(curricula).map((id) => id.entry));
  const seen = new Set<string>();
  return listed.flatMap((entry, index) => {
    if (entry.trim() === "" || entry.startsWith("#")) return [];
    const problem = (message: string) => [{ file: IDS_FILE, line: index + 1, check: "C02", message }];
    if (seen.has(entry)) return problem(`"${entry}" stands twice: remove this line.`);
    seen.add(entry);
    if (present.has(entry)) return [];
    return problem(
      `"${entry}" is no longer in the files. An id never changes: bring it back (a question may be marked \`retired: true\`).`,
    );
  });
}

/** One problem a file, as a new topic brings many ids at once. */
function findUnlisted(curricula: SourceCurricula, listed: string[]): CheckProblem[] {
  const known = new Set(listed);
  const byFile = Map.groupBy(
    listIds(curricula).filter((id) => !known.has(id.entry)),
    (id) => id.file,
  );
  return [...byFile].map(([file, ids]) => ({
    file,
    line: ids[0]!.line,
    check: "C02",
    message: `${ids.length === 1 ? "The id" : `${ids.length} ids, the first`} "${ids[0]!.entry}", ${ids.length === 1 ? "is" : "are"} not in ${IDS_FILE}: add with \`study check --write-ids\` once they are final.`,
  }));
}

/**
 * Appends the ids that are new to `ids.txt`, which is made where it is missing, and gives them back. With `topicIds`
 * only the questions of these topics are added.
 */
export function writeIds(curricula: SourceCurricula, topicIds?: ReadonlySet<string>): string[] {
  const path = join(curricula.root, IDS_FILE);
  const text = existsSync(path)
    ? readFileSync(path, "utf8")
    : "# Every id that ever landed. Lines are only added, by `study check --write-ids`; never changed, never removed.\n";
  const known = new Set(text.split("\n"));
  const isWanted = (entry: string) => {
    const [kind, id] = entry.split(" ");
    return kind !== "question" || !topicIds || topicIds.has(id!.replace(/\.[^.]*$/, ""));
  };
  const fresh = listIds(curricula)
    .map((id) => id.entry)
    .filter((entry) => !known.has(entry) && isWanted(entry));
  const ending = text.endsWith("\n") ? "" : "\n";
  if (fresh.length > 0) writeFileSync(path, `${text}${ending}${fresh.join("\n")}\n`);
  return fresh;
}

/** Groups, tracks, topics, then questions; each in the order of the files. */
function listIds(curricula: SourceCurricula): Id[] {
  const tracks = curricula.groups.flatMap((group) => group.tracks);
  const topics = tracks.flatMap((track) => track.topics.map((topic) => ({ track, topic })));
  return [
    ...curricula.groups.map((group) => ({ entry: `group ${group.id}`, file: group.file, line: 1 })),
    ...tracks.map((track) => ({ entry: `track ${track.groupId}/${track.id}`, file: track.file, line: 1 })),
    ...topics.map(({ track, topic }) => ({ entry: `topic ${topic.id}`, file: track.file, line: 1 })),
    ...topics.flatMap(({ topic }) =>
      topic.questions.map(({ entry, file, line }) => ({ entry: `question ${entry.id}`, file, line })),
    ),
  ];
}

/** `needs` names topics that stand earlier in the same track, which also keeps it free of circles. */
export function checkNeeds({ curricula, topics }: Subject): CheckProblem[] {
  const placeOf = new Map(listWrittenTopics(curricula).map((placed) => [placed.topic.id, placed]));
  return topics.flatMap(({ track, topic }) => {
    const { reading } = topic;
    if (!reading) return [];
    const line = findLine(curricula.root, reading.file, /^needs:/);
    return reading.frontMatter.needs.flatMap((id) => {
      const place = track.topics.findIndex((other) => other.id === id);
      if (place >= 0 && place < topic.dayNumber - 1) return [];
      const elsewhere = placeOf.get(id);
      const reason =
        place >= 0
          ? "does not stand earlier in the track: move one of them, or name it under `related`"
          : elsewhere
            ? `belongs to the track ${elsewhere.track.id}: name it under \`related\``
            : "is no topic of this track: correct the id";
      return [{ file: reading.file, line, check: "C02", message: `needs: ${id} ${reason}.` }];
    });
  });
}
