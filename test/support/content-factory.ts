/** Writes small curricula into a temporary folder: one topic that passes every content check, and variations of it. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { stringify } from "yaml";
import type { PythonRunner } from "../../src/check/python-runner.ts";
import { isHouse, listWrittenTopics, type Subject } from "../../src/check/subject.ts";
import { parseCurricula } from "../../src/content/parse.ts";

type Entry = Record<string, unknown>;

export interface TopicParts {
  id: string;
  frontMatter: Entry;
  /** Section heading → what stands below it. */
  sections: Record<string, string>;
  /** Null for a topic without a bank. */
  questions: Entry[] | null;
  /** Further files by their path in the topic's folder. */
  files: Record<string, string>;
}

/** As many words as asked for, of which no two are the same. */
export function words(name: string, count: number): string {
  return `${Array.from({ length: count }, (_, index) => `${name}${index}`).join(" ")}.`;
}

const CHECK = `total = sum(range(1, 101))
assert total == 5050
print(f"gauss_sum = {total}")
`;

const CODE = [
  "```python run",
  ...Array.from({ length: 14 }, (_, index) => `x${index} = ${index}`),
  "assert x3 == 3",
  "```",
];

/** A house topic of the form concept without a fault. */
export function makeTopic(overrides: Partial<TopicParts> = {}): TopicParts {
  const id = overrides.id ?? "alpha";
  const prose = (name: string, count: number) => words(`${id}${name}`, count);
  const list = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `- ${prose(`${name}x${index}x`, 6)}`).join("\n");
  const table = (name: string, header: string[], rows: number) =>
    [
      header,
      header.map(() => "---"),
      ...Array.from({ length: rows }, (_, row) => header.map((_, cell) => `${id}${name}${row}x${cell}`)),
    ]
      .map((cells) => `| ${cells.join(" | ")} |`)
      .join("\n");
  return {
    id,
    frontMatter: { form: "concept", concepts: ["sums", "limits"] },
    sections: {
      "In 60 seconds": prose("seconds", 100),
      "Why it matters in interviews": prose("why", 90),
      Intuition: `${prose("intuition", 400)}\n\n\`\`\`dot "An arrow leads from a to b."\ndigraph { a -> b }\n\`\`\``,
      "The mechanism": prose("mechanism", 1300),
      Derivation: `${prose("derivation", 1100)}\n\n$$a + b = c$$`,
      "Worked example": `The sum is [5,050]{=gauss_sum}. ${prose("worked", 500)}`,
      Code: CODE.join("\n"),
      "Trade-offs": `${table("trade", ["Way", "Cost", "Speed", "Risk", "Reach"], 3)}\n\n${prose("rule", 300)}`,
      "In production": prose("production", 500),
      "Failure modes": table("failure", ["Symptom", "Cause", "Detection", "Fix"], 4),
      Pitfalls: list("pitfall", 4),
      "Interviewer follow-ups": list("followup", 6),
      "Self-check": [1, 2, 3, 4, 1].map((number, at) => `- [${id} item ${at}](#q0${number})`).join("\n"),
      Sources: ["1502.05767", "1502.01852", "1606.08415"]
        .map((paper, at) => `- [${id} paper ${at}](https://arxiv.org/abs/${paper})`)
        .join("\n"),
    },
    questions: [1, 2, 3, 4].map((number) => makeQuestion({ id: `${id}.q0${number}`, depth: number })),
    files: { "checks/sums.py": CHECK },
    ...overrides,
  };
}

/** A question without a fault, of the depth given. */
export function makeQuestion(overrides: Entry & { id: string; depth: number }): Entry {
  const { id, depth, ...fields } = overrides;
  const name = id.replace(/\W/g, "");
  const own = (part: string, count = 5) => words(`${name}${part}`, count);
  const rubric =
    depth <= 2
      ? [
          { id: "r1", points: 6, level: "senior", must: true, text: own("first") },
          { id: "r2", points: 4, level: "senior", text: own("second") },
        ]
      : [
          { id: "r1", points: 4, level: "senior", must: true, text: own("first") },
          { id: "r2", points: 2, level: "senior", text: own("second") },
          { id: "r3", points: 2, level: "staff", text: own("third") },
          { id: "r4", points: 2, level: "principal", text: own("fourth") },
        ];
  return {
    id,
    kind: "concept",
    depth,
    minutes: [1, 4, 9, 12][depth - 1],
    concepts: ["sums", "limits"],
    prompt: own("prompt", 8),
    hints: depth >= 3 ? [own("hint1x"), own("hint2x"), own("hint3x")] : [],
    answer: rubric.map((point) => point.text).join(" "),
    rubric,
    red_flags: [own("flag")],
    followups: depth >= 2 ? [1, 2].map((at) => ({ question: own(`q${at}x`), answer: own(`a${at}x`) })) : [],
    ...(depth === 4 && { also: ["omega"] }),
    ...fields,
  };
}

export interface CurriculaParts {
  topics?: TopicParts[];
  track?: Entry;
  facts?: Entry;
  /** Lines of ids.txt; null for none. */
  ids?: string[] | null;
}

/** Writes group `school`, track `lessons`, the topics given and an unwritten one, `omega`. Gives the root back. */
export async function writeCurricula(parts: CurriculaParts = {}): Promise<string> {
  const { topics = [makeTopic()], track = {}, facts, ids } = parts;
  const root = await mkdtemp(join(tmpdir(), "study-curricula-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write("school/group.yaml", stringify({ label: "School", slug: "school", tracks: ["lessons"] }));
  await write(
    "school/lessons/track.yaml",
    stringify({
      title: "Lessons",
      standard: "house",
      kinds: { concept: "Concept", derivation: "Derivation", estimation: "Estimation", problem: "Problem" },
      bank: { depths: [1, 1, 1, 1], kinds: { concept: 2 } },
      topics: [...topics.map(({ id }) => ({ id, title: id })), { id: "omega", title: "Omega" }],
      ...track,
    }),
  );
  for (const topic of topics) {
    const folder = `school/lessons/${topic.id}`;
    const sections = Object.entries(topic.sections).map(([heading, text]) => `## ${heading}\n${text}\n`);
    await write(`${folder}/reading.md`, `---\n${stringify(topic.frontMatter)}---\n${sections.join("\n")}`);
    if (topic.questions)
      await write(`${folder}/questions.yaml`, stringify({ questions: topic.questions }, { lineWidth: 0 }));
    for (const [path, text] of Object.entries(topic.files)) await write(`${folder}/${path}`, text);
  }
  if (facts) await write("facts.yaml", stringify(facts));
  const questions = topics.flatMap((topic) =>
    (topic.questions ?? []).map((question) => `question ${question.id}`),
  );
  const listed = [
    "group school",
    "track school/lessons",
    ...topics.map(({ id }) => `topic ${id}`),
    "topic omega",
    ...questions,
  ];
  if (ids !== null) await write("ids.txt", `${(ids ?? listed).join("\n")}\n`);
  return root;
}

/** What the checks look at, for all topics of the root or those given. */
export async function subjectOf(
  root: string,
  options: { only?: string[]; python?: PythonRunner } = {},
): Promise<Subject> {
  const curricula = await parseCurricula(root);
  const topics = listWrittenTopics(curricula).filter(({ topic }) => options.only?.includes(topic.id) ?? true);
  return {
    curricula,
    topics,
    houseTopics: topics.filter(({ track }) => isHouse(track)),
    python: options.python ?? null,
  };
}

/** 1-based line of the first line of a file that holds the text. */
export async function lineOf(root: string, file: string, text: string): Promise<number> {
  const lines = (await readFile(join(root, file), "utf8")).split("\n");
  const at = lines.findIndex((line) => line.includes(text));
  if (at < 0) throw new Error(`${file} holds no "${text}"`);
  return at + 1;
}
