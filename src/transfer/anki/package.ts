/** Writes the questions of a track as an Anki package (.apkg): a note for each, in a deck of the track. */
import { setImmediate } from "node:timers/promises";
import { renderCodingProblem } from "../../content/coding-problem.ts";
import { type DrawDot, loadDotDrawer } from "../../content/diagram.ts";
import { escapeHtml } from "../../content/markup.ts";
import type { QuestionEntry } from "../../content/schema.ts";
import { type Group, questionAnchor, type Track } from "../../core/curriculum.ts";
import { AppError } from "../../core/errors.ts";
import { readBanks, type TopicBank } from "../questions.ts";
import { writeZip } from "../zip.ts";
import { renderCardText, writeField } from "./card-text.ts";
import { type AnkiNote, writeCollection } from "./collection.ts";
import type { Fields } from "./note-type.ts";

export interface PackagePlaces {
  /** The folders of curricula, ours first. */
  roots: readonly string[];
  /** Of the app that the cards link to, without a path. */
  address: string;
  /** Where a topic stands in the app; undefined where no track has it. */
  findTopicPath(topicId: string): string | undefined;
}

/**
 * The same files give the same bytes, on one machine: a note carries the time at which the file of its bank was
 * changed. Throws AppError where the track has no questions, or its files cannot be read.
 */
export async function writeAnkiPackage(
  group: Group,
  track: Track,
  places: PackagePlaces,
): Promise<Uint8Array<ArrayBuffer>> {
  const banks = await readBanks(places.roots, group, track);
  if (banks.length === 0) {
    throw new AppError("not-found", `${track.title} has no questions yet, so there is nothing to export.`);
  }
  const drawDot = await loadDotDrawer();
  const notes: AnkiNote[] = [];
  for (const bank of banks) {
    notes.push(...(await writeNotes(bank, track, places, drawDot)));
    // A track takes a second or two: whoever asks the server meanwhile is answered in between.
    await setImmediate();
  }
  const name = ["Study Tracker", group.label, track.title].map(deckPart).join("::");
  const collection = writeCollection({ name, notes });
  return writeZip({ "collection.anki2": collection, media: Buffer.from("{}") });
}

function deckPart(name: string): string {
  return name.replaceAll(/:{2,}/g, ":");
}

function writeNotes(
  bank: TopicBank,
  track: Track,
  { address, findTopicPath }: PackagePlaces,
  drawDot: DrawDot,
): Promise<AnkiNote[]> {
  const { topic, questions, changedAt } = bank;
  const findTopicAddress = (id: string) => {
    const path = findTopicPath(id);
    return path && `${address}${path}`;
  };
  const questionPage = findTopicAddress(topic.id) ?? address;
  const questionAnchors = new Set(questions.map(({ id }) => questionAnchor(id)));
  const options = { findTopicPath: findTopicAddress, questionAnchors, questionPage, drawDot };
  const html = (markdown: string) => renderCardText(markdown, options);

  return Promise.all(
    questions.map(async (entry): Promise<AnkiNote> => {
      const problem = entry.problem ? await bank.readProblem(entry.problem) : undefined;
      const shown = problem === undefined ? undefined : renderCodingProblem(problem);
      const link = `<a href="${escapeHtml(`${questionPage}#${questionAnchor(entry.id)}`)}">${escapeHtml(topic.title)}</a>`;
      const fields: Fields = {
        Prompt: html(entry.prompt) + (shown && "html" in shown ? shown.html : ""),
        Hints: entry.hints
          .map((hint, index) => foldedHint(`Hint ${index + 1} of ${entry.hints.length}`, html(hint)))
          .join(""),
        Answer: html(entry.answer),
        Points: pointList(entry, html),
        Topic: `${escapeHtml(track.title)}, day ${topic.dayNumber}: ${link}`,
        Id: entry.id,
      };
      return {
        guid: entry.id,
        fields: Object.fromEntries(
          Object.entries(fields).map(([name, text]) => [name, writeField(text)]),
        ) as Fields,
        tags: [track.id, topic.id, entry.kind, `depth-${entry.depth}`],
        changedAt,
      };
    }),
  );
}

/** One hint does not give away the next. */
function foldedHint(name: string, html: string): string {
  return `<details><summary>${name}</summary>${html}</details>\n`;
}

function pointList({ rubric }: QuestionEntry, html: (markdown: string) => string): string {
  if (rubric.length === 0) return "";
  const items = rubric.map(({ points, level, must, text }) => {
    const worth = [`${points} ${points === 1 ? "point" : "points"}`, level, ...(must ? ["must"] : [])];
    return `<li>${html(text)}<small>${worth.join(", ")}</small></li>\n`;
  });
  return `<ul>${items.join("")}</ul>`;
}
