/** Builds one document of one track: reads its texts, writes Typst, prints the PDF. */

import { readCodingProblem } from "../content/coding-problem.ts";
import { loadDotDrawer } from "../content/diagram.ts";
import { openFolder } from "../content/folder.ts";
import type { SourceTrack } from "../content/source.ts";
import type { ContentProblem } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import { writeCheatSheet } from "./cheat-sheet.ts";
import { GUIDE_LABELS, type GuideKind } from "./kinds.ts";
import { type ProblemTexts, writeStudyGuide, writeWorksheet } from "./study-guide.ts";
import { TEMPLATES } from "./templates.ts";
import { anchorOf, type PrintTools, readTopicTexts, type TopicTexts } from "./topic-texts.ts";
import { findBrokenFormulas, type PrintedDocument, printTypst } from "./typst-compiler.ts";
import { typstMarkup, typstString } from "./typst-text.ts";
import { questionLabel, topicLabel } from "./write-text.ts";

export interface Guide extends PrintedDocument {
  /** What stands in the document otherwise than it was meant. */
  problems: ContentProblem[];
}

export interface GuideRequest {
  /** Absolute path of the folder of curricula that the track was read from. */
  root: string;
  track: SourceTrack;
  kind: GuideKind;
  /** Whether there is such a topic in any track. */
  hasTopic(topicId: string): boolean;
}

/**
 * A formula that cannot be printed is shown as its source and told in `problems`. Throws `not-found` where no topic
 * is written, `unavailable` where Typst cannot print the document.
 */
export async function buildGuide(request: GuideRequest): Promise<Guide> {
  const { track, kind } = request;
  const written = track.topics.filter((topic) => topic.folder !== null);
  if (written.length === 0) {
    throw new AppError(
      "not-found",
      `No topic of ${track.track.title} is written yet, so there is nothing to print.`,
    );
  }
  const drawDot = await loadDotDrawer();
  const problemTexts = await writeCodingProblems(request);
  const attempt = (brokenFormulas: ReadonlySet<string>) => {
    const places = new Set<string>();
    const tools: PrintTools = { hasTopic: request.hasTopic, drawDot, brokenFormulas, places };
    const topics = written.map((topic) => readTopicTexts(topic, tools));
    for (const label of listPlaces(kind, topics)) places.add(label);
    const printed = printTypst(writeGuide(kind, track, topics, problemTexts));
    return { topics, printed };
  };
  let { topics, printed } = attempt(new Set());
  if ("faults" in printed) {
    const formulas = topics.flatMap((topic) => topic.listFormulas().flatMap(({ typst }) => typst ?? []));
    ({ topics, printed } = attempt(new Set(findBrokenFormulas(formulas))));
  }
  if ("faults" in printed) {
    const name = `The ${GUIDE_LABELS[kind].label.toLowerCase()} of ${track.track.title}`;
    throw new AppError("unavailable", `${name} cannot be printed: ${printed.faults.join("; ")}.`);
  }
  return { ...printed, problems: topics.flatMap((topic) => topic.listProblems()) };
}

/** The whole Typst source of a document. */
export function writeGuide(
  kind: GuideKind,
  track: SourceTrack,
  topics: readonly TopicTexts[],
  problems: ProblemTexts,
): string {
  if (kind === "cheat-sheet") return `${TEMPLATES[kind]}\n${writeCheatSheet(track, topics)}`;
  const write = kind === "study-guide" ? writeStudyGuide : writeWorksheet;
  return `${TEMPLATES[kind]}\n${write(track, topics, problems)}`;
}

async function writeCodingProblems({ root, track }: GuideRequest): Promise<ProblemTexts> {
  const folder = await openFolder(root);
  const texts = new Map<string, string>();
  for (const topic of track.topics) {
    for (const { entry } of topic.questions) {
      if (!entry.problem) continue;
      const file = await folder.read(`${topic.path}/problems/${entry.problem}/tests.json`);
      const shown = file && "text" in file ? readCodingProblem(file.text) : undefined;
      if (!shown || "fault" in shown) continue;
      const code = shown.code.map(
        ({ source }) => `#raw(${typstString(source)}, block: true, lang: "python")`,
      );
      texts.set(entry.id, [...code, typstMarkup(shown.sentences.join(" "))].join("\n\n"));
    }
  }
  return texts;
}

/** Every place of the document that its texts may link to. */
function listPlaces(kind: GuideKind, topics: readonly TopicTexts[]): string[] {
  return topics.flatMap(({ topic, reading, questions }) => [
    ...(kind === "cheat-sheet" && !reading ? [] : [topicLabel(topic.id)]),
    ...(kind === "study-guide" ? (reading?.anchors ?? []) : []).map((anchor) => topicLabel(topic.id, anchor)),
    ...(kind === "cheat-sheet" ? [] : questions).map((question) =>
      questionLabel(topic.id, anchorOf(question)),
    ),
  ]);
}
