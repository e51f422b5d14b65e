/** Cuts a document into topics: by day marks, chapters, sections or parts, or grouped to so many days. */
import { AppError } from "../core/errors.ts";
import { type Block, countBlocks, type Heading, type HeadingLevel } from "./blocks.ts";
import { isQuestionHeading } from "./questions.ts";

export interface TopicDraft {
  title: string;
  /** Lines to show under the title: the part it belongs to. */
  summary: string[];
  /** The headings that became the topic's own title. */
  heads: Heading[];
  /** The level of the headings inside that become `##`. */
  innerLevel: number;
  blocks: Block[];
}

export interface Cut {
  /** For the preview: "day marks", "chapters", … */
  by: string;
  topics: TopicDraft[];
}

export const CUTS = ["day", "part", "chapter", "section"] as const;
export type CutBy = (typeof CUTS)[number];

const LEVELS: Record<Exclude<CutBy, "day">, HeadingLevel> = { part: 0, chapter: 1, section: 2 };
const NAMES = ["parts", "chapters", "sections", "subsections"];
const DAY = /^(?:\*\*)?\s*(?:study\s+)?day\s+(\d+)\b\s*(?:[:.–—-]+|\\?\()?\s*/i;

/** Headings for what is no topic of its own. */
const BACK_MATTER = /^(?:references|bibliography|index|glossary|acknowledge?ments?|contents|list of \w+)$/i;

/** Throws `invalid` where the document has no heading of the kind that was asked for. */
export function cutIntoTopics(
  blocks: readonly Block[],
  options: { by?: CutBy; days?: number; title: string },
): Cut {
  const marked = markDays(blocks);
  const headings = marked.filter((block): block is Heading => block.kind === "heading");
  const level = levelOf(headings, options);
  if (level === "day") return { by: "day marks", topics: cutAtDays(marked, options.title) };
  if (level === null) return { by: "the whole document", topics: [whole(marked, options.title)] };
  const topics = cutAt(marked, level, options.title);
  const by = NAMES[level]!;
  if (options.days === undefined || topics.length <= options.days) return { by, topics };
  return { by: `${by}, grouped to ${options.days} days`, topics: group(topics, options.days, level) };
}

/** A bold line "Day 3: …" is a heading too. */
function markDays(blocks: readonly Block[]): Block[] {
  const hasDayHeadings = blocks.some((block) => block.kind === "heading" && DAY.test(block.text));
  if (hasDayHeadings) return [...blocks];
  return blocks.map((block) => {
    if (block.kind !== "paragraph" || !/^\*\*[^*]+\*\*[.:]?$/.test(block.text) || !DAY.test(block.text))
      return block;
    const text = block.text.replace(/\*\*/g, "");
    return { kind: "heading", level: 2, text, isNumbered: false, file: "", line: 1 };
  });
}

function levelOf(
  headings: readonly Heading[],
  { by, days }: { by?: CutBy; days?: number },
): HeadingLevel | "day" | null {
  const isDay = headings.filter(({ text }) => DAY.test(text)).length >= (by === "day" ? 1 : 2);
  const countAt = (level: HeadingLevel) => topicHeadings(headings, level).length;
  if (by !== undefined) {
    const level = by === "day" ? null : LEVELS[by];
    if (level === null ? isDay : countAt(level) > 0) return level ?? "day";
    throw new AppError("invalid", `The document has no heading for --by ${by}: choose another.`);
  }
  if (isDay && days === undefined) return "day";
  const levels: HeadingLevel[] = [0, 1, 2, 3];
  if (days !== undefined) {
    const enough = levels.find((level) => countAt(level) >= days);
    if (enough !== undefined) return enough;
    const most = levels.toSorted((a, b) => countAt(b) - countAt(a))[0]!;
    return countAt(most) > 0 ? most : null;
  }
  if (countAt(1) >= 2) return 1;
  if (countAt(2) >= 2) return 2;
  return ([1, 2, 0] as const).find((level) => countAt(level) > 0) ?? null;
}

/** Belongs to the topic before it. */
function isAttached({ text }: Heading): boolean {
  return BACK_MATTER.test(text) || isQuestionHeading(text);
}

/** The headings of a level that open a topic: numbered ones, or all where none is; not those for questions. */
function topicHeadings(headings: readonly Heading[], level: HeadingLevel): Heading[] {
  const ofLevel = headings.filter((heading) => heading.level === level && !isAttached(heading));
  const numbered = ofLevel.filter(({ isNumbered }) => isNumbered);
  return numbered.length > 0 ? numbered : ofLevel;
}

function whole(blocks: readonly Block[], title: string): TopicDraft {
  return { title, summary: [], heads: [], innerLevel: 2, blocks: [...blocks] };
}

function cutAt(blocks: readonly Block[], level: HeadingLevel, title: string): TopicDraft[] {
  const headings = blocks.filter((block): block is Heading => block.kind === "heading");
  const openers = new Set(topicHeadings(headings, level));
  return cut(
    blocks,
    (heading) => openers.has(heading),
    (heading) => heading.text,
    level,
    title,
  );
}

function cutAtDays(blocks: readonly Block[], title: string): TopicDraft[] {
  let last: string | undefined;
  const headings = blocks.filter((block): block is Heading => block.kind === "heading");
  const level = Math.min(...headings.filter(({ text }) => DAY.test(text)).map((heading) => heading.level));
  const isOpener = (heading: Heading) => {
    const day = heading.level === level ? DAY.exec(heading.text)?.[1] : undefined;
    if (day === undefined || day === last) return false;
    last = day;
    return true;
  };
  const titleOf = ({ text }: Heading) =>
    text
      .replace(DAY, "")
      .replace(/\\?\)$/, "")
      .trim() || text;
  return cut(blocks, isOpener, titleOf, level as HeadingLevel, title);
}

/** What stands before the first opener goes into the first topic. */
function cut(
  blocks: readonly Block[],
  isOpener: (heading: Heading) => boolean,
  titleOf: (heading: Heading) => string,
  level: HeadingLevel,
  title: string,
): TopicDraft[] {
  const topics: TopicDraft[] = [];
  /** What waits for the next topic: before the first one, and below the heading of a part. */
  let waiting: Block[] | null = [];
  let part: Heading | null = null;
  for (const block of blocks) {
    if (block.kind === "heading" && isOpener(block)) {
      const draft = { title: titleOf(block), summary: part ? [part.text] : [], heads: [block] };
      topics.push({ ...draft, innerLevel: level + 1, blocks: waiting ?? [] });
      waiting = null;
    } else if (block.kind === "heading" && block.level < level && !isAttached(block)) {
      part = block;
      waiting ??= [];
    } else (waiting ?? topics.at(-1)!.blocks).push(block);
  }
  topics.at(-1)?.blocks.push(...(waiting ?? []));
  return topics.length > 0 ? topics : [whole(blocks, title)];
}

/** Neighbours put together, so that the longest day is as short as can be. */
function group(topics: readonly TopicDraft[], days: number, level: HeadingLevel): TopicDraft[] {
  const sizes = topics.map(({ blocks }) => 1 + sizeOf(blocks));
  const ends = partition(sizes, days);
  return ends.map((end, index) => {
    const [first, ...others] = topics.slice(ends[index - 1] ?? 0, end);
    if (others.length === 0) return first!;
    const all = [first!, ...others];
    return {
      title: joined(all.map((topic) => topic.title)),
      summary: first!.summary,
      heads: all.flatMap(({ heads }) => heads),
      innerLevel: level,
      blocks: all.flatMap((topic) => [...topic.heads, ...topic.blocks]),
    };
  });
}

function joined(titles: string[]): string {
  return titles.length <= 3 ? titles.join(" · ") : `${titles[0]} – ${titles.at(-1)}`;
}

function sizeOf(blocks: readonly Block[]): number {
  const { paragraphs, formulas, listings, tables, questions } = countBlocks(blocks);
  return paragraphs + formulas * 0.3 + listings * 2 + tables * 2 + questions;
}

/** Where each of `parts` neighbouring runs ends, the largest sum as small as possible; every run has at least one. */
export function partition(sizes: readonly number[], parts: number): number[] {
  const fits = (limit: number): number[] | undefined => {
    const ends: number[] = [];
    let sum = 0;
    for (const [index, size] of sizes.entries()) {
      const mustEnd = sizes.length - index <= parts - ends.length - 1;
      if (index > 0 && (sum + size > limit || mustEnd)) {
        ends.push(index);
        sum = 0;
      }
      sum += size;
    }
    ends.push(sizes.length);
    return ends.length <= parts ? ends : undefined;
  };
  let low = Math.max(...sizes);
  let high = sizes.reduce((sum, size) => sum + size, 0);
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return fits(high)!;
}
