/** Imports a fixture guide into memory and counts what came through, in the files that would be written. */
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";
import { createParser, flatten } from "../../src/content/markdown-parser.ts";
import { readDocument } from "../../src/latex/read-document.ts";
import type { CutBy } from "../../src/latex/topics.ts";
import { type DraftedTrack, makeTrack } from "../../src/latex/track.ts";

export interface Expected {
  splitBy: CutBy;
  topics: string[];
  paragraphs: number;
  listItems: number;
  inlineFormulas: number;
  displayFormulas: number;
  listings: number;
  tables: number;
  figures: number;
  tikz: number;
  questions: number;
  unknownMacros: string[];
  citations: number;
  bibItems: number;
  footnotes: number;
  mustContain: string[];
  mustNotContain: string[];
}

export type Counted = Pick<
  Expected,
  | "topics"
  | "paragraphs"
  | "listItems"
  | "inlineFormulas"
  | "displayFormulas"
  | "listings"
  | "tables"
  | "figures"
  | "tikz"
  | "questions"
  | "unknownMacros"
  | "citations"
  | "bibItems"
  | "footnotes"
>;

export const FIXTURES = "test/fixtures/latex";

export const fixtureNames = globSync(`${FIXTURES}/*/guide.tex`)
  .map((file) => basename(dirname(file)))
  .sort();

export function readExpected(name: string): Expected {
  return JSON.parse(readFileSync(join(FIXTURES, name, "expected.json"), "utf8"));
}

export function importFile(file: string, by?: CutBy): DraftedTrack {
  const { setter, blocks } = readDocument(file);
  return makeTrack(setter, blocks, { trackId: "fixture", by, isTaken: () => false });
}

const parser = createParser();

/** As the fixtures' README says: without Markdown's own marks, with one kind of quotes, dashes and blanks. */
export function foldText(text: string): string {
  return text
    .replace(/\\([\\`*[\]<>$_&#+.)|-])/g, "$1")
    .replace(/[*`$]|^> ?/gm, "")
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]|-{2,}/g, "-")
    .replace(/\s+/g, " ");
}

/** What is left outside code and formulas. */
export function proseOf(text: string): string {
  return text
    .replace(/^( *>? *)(`{3,})[\s\S]*?^\1\2$/gm, "")
    .replace(/(`+)[^`\n]*\1/g, "")
    .replace(/\$\$[\s\S]*?\$\$|(?<!\\)\$(?:[^$\\\n]|\\.)+\$/g, "");
}

/** Readings, prompts and answers. */
export function textsOf(track: DraftedTrack): string[] {
  return track.topics.flatMap(({ files }) => [
    ...(files["reading.md"] ? [files["reading.md"]] : []),
    ...questionsOf(files["questions.yaml"]).flatMap(({ prompt, answer }) =>
      answer ? [prompt, answer] : [prompt],
    ),
  ]);
}

function questionsOf(bank: string | undefined): { prompt: string; answer?: string }[] {
  return bank === undefined ? [] : parse(bank).questions;
}

/** Captions of figures, and pictures that have none beside them. */
function countFigures(readings: readonly string[]): number {
  const paragraphs = readings.flatMap((text) => text.split("\n\n"));
  const isCaption = (text = "") => /^\*\*Figure [\d.]+\.\*\*/.test(text);
  return paragraphs.filter((text, index) => {
    const isAlone = !isCaption(paragraphs[index - 1]) && !isCaption(paragraphs[index + 1]);
    return isCaption(text) || (text.startsWith("(picture: ") && isAlone);
  }).length;
}

export function countTrack(track: DraftedTrack): Counted {
  const tokens = textsOf(track).flatMap((text) => flatten(parser.parse(text, {})));
  const countOf = (type: string) => tokens.filter((token) => token.type === type).length;
  const fences = tokens.filter((token) => token.type === "fence");
  const drawings = fences.filter(({ info, content }) => info === "latex" && /^\\begin\{tikz/.test(content));
  const bibItems = track.topics.flatMap(
    ({ files }) => files["reading.md"]?.match(/^- \\\[[^\]]+\\\] /gm) ?? [],
  );
  const questions = track.topics.flatMap(({ files }) => questionsOf(files["questions.yaml"]));
  const readings = track.topics.map(({ files }) => files["reading.md"] ?? "");
  const inReadings = readings.flatMap((text) => flatten(parser.parse(text, {})));
  const plain = textsOf(track).join("\n");
  return {
    topics: track.topics.map(({ title }) => title),
    paragraphs: track.topics.reduce((sum, { counts }) => sum + counts.paragraphs, 0),
    listItems: inReadings.filter((token) => token.type === "list_item_open").length - bibItems.length,
    inlineFormulas: countOf("math_inline"),
    displayFormulas: countOf("math_block"),
    listings: fences.length - drawings.length,
    tables: countOf("table_open"),
    figures: countFigures(readings),
    tikz: drawings.length,
    questions: questions.length,
    unknownMacros: track.losses
      .flatMap(({ message }) => /^(\\\w+) is not known/.exec(message)?.[1] ?? [])
      .sort(),
    citations: plain.match(/(?<!^- )\\\[[^\]\n]+\\\]/gm)?.length ?? 0,
    bibItems: new Set(bibItems).size,
    footnotes: plain.match(/^[⁰¹²³⁴⁵⁶⁷⁸⁹]+ /gm)?.length ?? 0,
  };
}
