/** Builds one document of one track: reads its texts, writes Typst, prints the PDF. */

import { readCodingProblem } from "../content/coding-problem.ts";
import { loadDotDrawer } from "../content/diagram.ts";
import { openFolder } from "../content/folder.ts";
import type { SourceTopic, SourceTrack } from "../content/source.ts";
import { type ContentProblem, questionAnchor } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import { writeCheatSheet } from "./cheat-sheet.ts";
import { GUIDE_LABELS, type GuideKind } from "./kinds.ts";
import { type ProblemTexts, writeStudyGuide, writeWorksheet } from "./study-guide.ts";
import { TEMPLATES } from "./templates.ts";
import { type PrintTools, readTopicTexts, type TopicTexts } from "./topic-texts.ts";
import { findBrokenFormulas, type PrintedDocument, printTypst } from "./typst-compiler.ts";
import { typstMarkup, typstString } from "./typst-text.ts";
import { type FormulaCount, questionLabel, topicLabel } from "./write-text.ts";

export interface Guide extends PrintedDocument {
  /** What stands in the document otherwise than it was meant. */
  problems: ContentProblem[];
  formulas: FormulaCount;
}

export interface GuideRequest {
  /** Absolute path of the folder of curricula that the track was read from. */
  root: string;
  track: SourceTrack;
  kind: GuideKind;
  /** Where a topic is opened in the app; undefined where no track has it. */
  addressOf(topicId: string): string | undefined;
}

/**
 * A formula that cannot be printed is shown as its source, a topic that cannot be printed is left out, and both are
 * told in `problems`. Throws `not-found` where no topic
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
  const attempt = (chosen: readonly SourceTopic[], brokenFormulas: ReadonlySet<string>) => {
    const places = new Set<string>();
    const tools: PrintTools = { addressOf: request.addressOf, drawDot, brokenFormulas, places };
    const topics = chosen.map((topic) => readTopicTexts(topic, tools));
    for (const label of listPlaces(kind, topics)) places.add(label);
    return { topics, printed: printTypst(writeGuide(kind, track, topics, problemTexts)) };
  };

  let { topics, printed } = attempt(written, new Set());
  const leftOut: ContentProblem[] = [];
  if ("faults" in printed) {
    const formulas = topics.flatMap((topic) => topic.listFormulas().flatMap(({ typst }) => typst ?? []));
    const broken = new Set(findBrokenFormulas(formulas));
    const good = written.filter((topic) => {
      const alone = attempt([topic], broken).printed;
      if ("faults" in alone) leftOut.push(tellLeftOut(topic, alone.faults));
      return !("faults" in alone);
    });
    ({ topics, printed } = attempt(good, broken));
  }
  if ("faults" in printed || topics.length === 0) {
    const reasons = "faults" in printed ? printed.faults : leftOut.map(({ message }) => message);
    const name = `The ${GUIDE_LABELS[kind].label.toLowerCase()} of ${track.track.title}`;
    throw new AppError("unavailable", `${name} cannot be printed: ${reasons.join("; ")}`);
  }
  const problems = topics.flatMap((topic) => topic.listProblems());
  const counts = topics.map((topic) => topic.countFormulas());
  return {
    ...printed,
    problems: [...leftOut, ...problems, ...tellFlaws(printed, track, topics)],
    formulas: {
      all: counts.reduce((sum, each) => sum + each.all, 0),
      asSource: counts.reduce((sum, each) => sum + each.asSource, 0),
    },
  };
}

function tellLeftOut(topic: SourceTopic, faults: readonly string[]): ContentProblem {
  return {
    file: topic.reading?.file ?? topic.path,
    line: 1,
    message: `The topic is left out, as Typst gave up on it: ${faults.join("; ")}. Make its text simpler.`,
  };
}

/** What Typst noticed in the printed document, at the place that it came from as far as that can be told. */
function tellFlaws(
  { missing, complaints, warnings }: PrintedDocument,
  track: SourceTrack,
  topics: readonly TopicTexts[],
): ContentProblem[] {
  const unplaced = { file: track.file, line: 1 };
  return [
    ...missing.map((text) => ({
      ...(topics.map((topic) => topic.findPlace(text)).find(Boolean) ?? unplaced),
      message: `No font on this machine has "${text}", so it is printed as an empty box: install a font that has it, or write it otherwise.`,
    })),
    ...warnings.map((warning) => ({
      ...unplaced,
      message: `Typst warns of a part of the print: ${warning}.`,
    })),
    ...complaints.map((complaint) => ({
      ...unplaced,
      message: `The PDF is harder to read with a screen reader than it should be: ${complaint}.`,
    })),
  ];
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
      questionLabel(topic.id, questionAnchor(question.entry.id)),
    ),
  ]);
}
