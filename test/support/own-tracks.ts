/** Tracks of known shape in a learner's own `curricula/` folder: group Lab with three small topics and one without questions. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";

/** Per topic two questions of each depth up to 3, so that a 1-day review draws three and a 7-day review two. */
export const LAB_TOPICS = [
  { id: "lab-sorting", title: "Sorting by hand" },
  { id: "lab-hashing", title: "Hashing on paper" },
  { id: "lab-trees", title: "Trees in the garden" },
] as const;

export const LAB_BARE_TOPIC = { id: "lab-bare", title: "A topic without a bank" };

const MINUTES = [1, 4, 9];

/** Writes the group into the data folder; the next start of the app shows it beside ours. */
export function writeOwnTracks(dataFolder: string): void {
  const write = fileWriter(dataFolder);
  write("group.yaml", stringify({ label: "Lab", slug: "lab", order: 9, tracks: ["basics", "bare"] }));
  write(
    "basics/track.yaml",
    stringify({
      title: "Basics",
      kinds: { concept: "Concept", tradeoff: "Tradeoff" },
      topics: LAB_TOPICS.map(({ id, title }) => ({ id, title })),
    }),
  );
  write("bare/track.yaml", stringify({ title: "Bare", topics: [LAB_BARE_TOPIC] }));
  write("bare/lab-bare/reading.md", "## Only a reading\nIt has no questions.\n");
  for (const { id } of LAB_TOPICS) {
    write(
      `basics/${id}/reading.md`,
      `## The idea of ${id}\nA short text about ${id}.\n\n## More\nThe end.\n`,
    );
    writeBank(dataFolder, id);
  }
}

/** Writes the bank of one topic, without the questions of these numbers. */
export function writeBank(dataFolder: string, topicId: string, leftOut: readonly number[] = []): void {
  const questions = [1, 1, 2, 2, 3, 3].map((depth, index) => ({
    id: `${topicId}.q0${index + 1}`,
    kind: index % 2 === 0 ? "concept" : "tradeoff",
    depth,
    minutes: MINUTES[depth - 1],
    prompt: `${topicId}: question ${index + 1} of depth ${depth}?`,
    ...(depth === 3 && { hints: ["The direction.", "The key idea.", "The first step."] }),
    answer: `${topicId}: answer ${index + 1}.`,
    rubric: [{ id: "r1", points: 10, level: "senior", must: true, text: `Says answer ${index + 1}` }],
  }));
  fileWriter(dataFolder)(
    `basics/${topicId}/questions.yaml`,
    stringify({ questions: questions.filter((_, index) => !leftOut.includes(index + 1)) }),
  );
}

function fileWriter(dataFolder: string): (path: string, text: string) => void {
  return (path, text) => {
    const file = join(dataFolder, "curricula/lab", path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
  };
}
