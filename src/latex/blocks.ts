/** What a document is made of after reading: blocks whose texts are Markdown, with marks for what is known only later. */
import type { Place } from "./place.ts";

/** Part 0, chapter 1, section 2, … subparagraph 6. */
export type HeadingLevel = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface Heading extends Place {
  kind: "heading";
  level: HeadingLevel;
  text: string;
  isNumbered: boolean;
}

export interface Question extends Place {
  kind: "question";
  prompt: Block[];
  answer: Block[];
  /** What it was recognised by, such as "environment exercise". */
  origin: string;
}

export type Block =
  | Heading
  | Question
  /** `isNote`: a caption or what we say about a picture, no text of the document's own course. */
  | { kind: "paragraph"; text: string; isNote?: boolean }
  | { kind: "formula"; latex: string }
  | { kind: "listing"; language: string; code: string; isDrawing?: boolean }
  | { kind: "table"; rows: string[][]; columns: ("left" | "center" | "right")[]; hasHead: boolean }
  | {
      kind: "list";
      isOrdered: boolean;
      start: number;
      items: Block[][];
      places: Place[];
      /** Of a description list: what each item describes. */
      terms?: string[];
    }
  | { kind: "quote"; blocks: Block[] }
  /** A solution, until it is put to its question. */
  | { kind: "answer"; blocks: Block[] };

export interface Counts {
  /** Of running text: those of lists and questions, captions and notes are none. */
  paragraphs: number;
  formulas: number;
  listings: number;
  tables: number;
  questions: number;
}

/** A formula within a text stands between dollars; a dollar of money carries a backslash. */
const INLINE_FORMULA = /(?<!\\)(?:\\\\)*\$(?:[^$\\]|\\[\s\S])+\$/g;

export function countBlocks(blocks: readonly Block[]): Counts {
  const counts: Counts = { paragraphs: 0, formulas: 0, listings: 0, tables: 0, questions: 0 };
  const addText = (text: string) => {
    counts.formulas += text.match(INLINE_FORMULA)?.length ?? 0;
  };
  const add = (block: Block): void => {
    if (block.kind === "paragraph" && !block.isNote && /[\p{L}\p{N}]/u.test(block.text)) counts.paragraphs++;
    if (block.kind === "paragraph" || block.kind === "heading") addText(block.text);
    if (block.kind === "formula") counts.formulas++;
    if (block.kind === "listing" && !block.isDrawing) counts.listings++;
    if (block.kind === "table") {
      counts.tables++;
      for (const cell of block.rows.flat()) addText(cell);
    }
    if (block.kind === "list") {
      for (const item of block.items.flat()) addInner(item);
      for (const term of block.terms ?? []) addText(term);
    }
    if (block.kind === "quote" || block.kind === "answer") for (const inner of block.blocks) add(inner);
    if (block.kind === "question") {
      counts.questions++;
      for (const inner of [...block.prompt, ...block.answer]) addInner(inner);
    }
  };
  const addInner = (block: Block): void => {
    const { paragraphs } = counts;
    add(block);
    counts.paragraphs = paragraphs;
  };
  for (const block of blocks) add(block);
  return counts;
}

/** Marks in texts, in characters that no source can hold, as they are replaced there. */
export const MARK = { open: "\uE000", close: "\uE001" };

/** For example `mark("ref", "eq:loss")`. */
export function mark(kind: string, value: string): string {
  return `${MARK.open}${kind}:${value}${MARK.close}`;
}

const MARKS = new RegExp(`${MARK.open}([a-z]+):([^${MARK.close}]*)${MARK.close}`, "g");

export function replaceMarks(text: string, replace: (kind: string, value: string) => string): string {
  return text.replace(MARKS, (_, kind: string, value: string) => replace(kind, value));
}

/** The blocks with every text of theirs changed. */
export function mapTexts(blocks: readonly Block[], change: (text: string) => string): Block[] {
  return blocks.map((block) => mapText(block, change));
}

function mapText(block: Block, change: (text: string) => string): Block {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return { ...block, text: change(block.text) };
    case "formula":
      return { ...block, latex: change(block.latex) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(change)) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => mapTexts(item, change)),
        ...(block.terms && { terms: block.terms.map(change) }),
      };
    case "quote":
    case "answer":
      return { ...block, blocks: mapTexts(block.blocks, change) };
    case "question":
      return { ...block, prompt: mapTexts(block.prompt, change), answer: mapTexts(block.answer, change) };
    case "listing":
      return block;
  }
}
