/** Makes the files of a track from a document: topics, readings, banks; and tells what became what. */
import { stringify } from "yaml";
import { renderMarkdown } from "../content/markdown.ts";
import { plainText } from "../content/markdown-parts.ts";
import { AppError } from "../core/errors.ts";
import {
  type Block,
  type Counts,
  countBlocks,
  type Heading,
  mapTexts,
  mark,
  type Question,
  replaceMarks,
} from "./blocks.ts";
import type { Target } from "./numbering.ts";
import type { Loss } from "./place.ts";
import { findQuestions } from "./questions.ts";
import { resolveReferences } from "./references.ts";
import { type CutBy, cutIntoTopics, type TopicDraft } from "./topics.ts";
import type { Typesetter } from "./typesetter.ts";
import { withFootnotes, writeBlocks } from "./write-markdown.ts";

export interface TrackOptions {
  trackId: string;
  by?: CutBy;
  days?: number;
  /** Topic ids that are taken already. */
  isTaken: (topicId: string) => boolean;
}

export interface DraftedTopic {
  id: string;
  title: string;
  summary: string[];
  counts: Counts;
  /** `reading.md`, and `questions.yaml` where there are questions. */
  files: Record<string, string>;
}

export interface DraftedTrack {
  title: string;
  by: string;
  topics: DraftedTopic[];
  /** How many questions were taken from where, in order. */
  questions: { origin: string; count: number; file: string; line: number }[];
  losses: Loss[];
}

/** More would need a fourth digit in the ids. */
const MOST_QUESTIONS = 999;
/** What a content file may hold. */
const MOST_BYTES = 4 * 1024 * 1024;

export function makeTrack(setter: Typesetter, blocks: Block[], options: TrackOptions): DraftedTrack {
  const title = setter.title || labelOf(options.trackId);
  const cut = cutIntoTopics(findQuestions(blocks), { ...options, title });
  const drafts = withBibliography(
    cut.topics.map((topic) => ({ ...topic, blocks: withoutEmptyHeadings(topic.blocks) })),
    setter,
  );
  const ids = idsOf(drafts, options);
  const resolver = resolverOf(setter, drafts, ids);
  tellLost(setter);
  const topics = drafts.map((draft, index) => writeTopic(setter, draft, ids[index]!, index, resolver));
  return {
    title: plainText(title),
    by: cut.by,
    topics,
    questions: originsOf(drafts),
    losses: setter.losses.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)),
  };
}

/** An id as a title: `my_track` is My track. */
export function labelOf(id: string): string {
  const words = id.replace(/[_-]+/g, " ");
  return words[0]!.toUpperCase() + words.slice(1);
}

/** Left out: headings that nothing stands under any more, as their questions went to the bank or their entries elsewhere. */
function withoutEmptyHeadings(blocks: readonly Block[]): Block[] {
  const hasQuestions = new Set<Block>();
  let open: Heading[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") open = [...open.filter(({ level }) => level < block.level), block];
    else if (block.kind === "question") for (const heading of open) hasQuestions.add(heading);
  }
  return blocks.filter((block, index) => {
    if (block.kind !== "heading") return true;
    if (!hasQuestions.has(block) && !/^(?:references|bibliography)$/i.test(block.text)) return true;
    for (let at = index + 1; at < blocks.length; at++) {
      const next = blocks[at]!;
      if (next.kind === "heading" && next.level <= block.level) return false;
      if (next.kind !== "heading" && next.kind !== "question") return true;
    }
    return false;
  });
}

/** Each topic lists what it cites; what nobody cites stands in the last. */
function withBibliography(drafts: TopicDraft[], setter: Typesetter): TopicDraft[] {
  const entries = [...setter.bibliography.entries()];
  if (entries.length === 0) return drafts;
  const cited = drafts.map((draft) => {
    const keys = new Set<string>();
    mapTexts(draft.blocks, (text) => {
      replaceMarks(text, (kind, value) => {
        if (kind === "cite") keys.add(value);
        return "";
      });
      return text;
    });
    return keys;
  });
  return drafts.map((draft, index) => {
    const isLast = index === drafts.length - 1;
    const wanted = entries.filter(
      ([key]) => cited[index]!.has(key) || (isLast && !cited.some((keys) => keys.has(key))),
    );
    if (wanted.length === 0) return draft;
    const items = wanted.map(([key, { text }]): Block[] => [
      { kind: "paragraph", text: `\\[${citationOf(setter, key)}\\] ${text}` },
    ]);
    const level = Math.min(6, draft.innerLevel) as Heading["level"];
    return {
      ...draft,
      blocks: [
        ...draft.blocks,
        { kind: "heading", level, text: "References", isNumbered: false, file: "", line: 1 },
        { kind: "list", isOrdered: false, start: 1, items, places: [] },
      ],
    };
  });
}

/** As it stands in the brackets of a citation: the entry's label, or its number. */
function citationOf(setter: Typesetter, key: string): string {
  const entry = setter.bibliography.get(key);
  if (!entry) return `${key}?`;
  return entry.label ?? String([...setter.bibliography.keys()].indexOf(key) + 1);
}

function idsOf(drafts: readonly TopicDraft[], { trackId, isTaken }: TrackOptions): string[] {
  const ids = new Set<string>();
  for (const { title } of drafts) {
    const words =
      plainText(title.replace(/\$/g, " "))
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join("-") ?? "topic";
    const base = `${trackId}-${words.slice(0, 40).replace(/-[^-]*$/, (tail) => (words.length > 40 ? "" : tail))}`;
    let id = base;
    for (let number = 2; ids.has(id) || isTaken(id); number++) id = `${base}-${number}`;
    ids.add(id);
  }
  return [...ids];
}

/** A text with its marks replaced, for the topic in which it stands and the heading above it. */
type Resolve = (text: string, topic: number, heading: Heading | null) => string;

/** Sections of other topics, and other sections of the same, become links. */
function resolverOf(setter: Typesetter, drafts: readonly TopicDraft[], ids: readonly string[]): Resolve {
  const { labels } = setter.numbering;
  const find = (label: string) => labels.get(label);
  const cites = (text: string) =>
    replaceMarks(text, (kind, value) => (kind === "cite" ? citationOf(setter, value) : mark(kind, value)));
  const homes = new Map<Heading, { topic: number; anchor: string }>();
  for (const [topic, { heads, blocks, innerLevel }] of drafts.entries()) {
    const headings = blocks.filter((block): block is Heading => block.kind === "heading");
    const shown = headings.filter(({ level }) => level + 2 - innerLevel <= 3);
    const text = cites(resolveReferences(writeBlocks(shown, 2 - innerLevel), find, () => undefined));
    const anchors = renderMarkdown(text, { findTopicPath: () => "/" }).headings;
    for (const head of heads) homes.set(head, { topic, anchor: "" });
    for (const [index, heading] of shown.entries()) {
      homes.set(heading, { topic, anchor: anchors[index] ? `#${anchors[index].id}` : "" });
    }
  }
  return (text, topic, heading) => {
    const linkTo = (target: Target): string | undefined => {
      const home = target.heading ? homes.get(target.heading) : undefined;
      const isHere = home?.topic === topic && (target.heading === heading || home.anchor === "");
      return home && !isHere ? `topic:${ids[home.topic]}${home.anchor}` : undefined;
    };
    return cites(resolveReferences(text, find, linkTo));
  };
}

/** Labels and keys that are referred to and do not exist. */
function tellLost(setter: Typesetter): void {
  for (const place of setter.references) {
    if (!setter.numbering.labels.has(place.label))
      setter.lose(place, `The label ${place.label} does not exist: ?? stands for it.`);
  }
  for (const place of setter.cited) {
    if (setter.bibliography.has(place.label)) continue;
    setter.lose(
      place,
      `The bibliography has no ${place.label}: its key stands for it.`,
      `cite ${place.label}`,
    );
  }
}

function writeTopic(
  setter: Typesetter,
  draft: TopicDraft,
  id: string,
  topic: number,
  resolve: Resolve,
): DraftedTopic {
  const shift = 2 - draft.innerLevel;
  const resolved = (blocks: readonly Block[], heading: Heading | null) =>
    mapTexts(blocks, (text) => resolve(text, topic, heading));
  const write = (blocks: readonly Block[], heading: Heading | null) =>
    withFootnotes(writeBlocks(resolved(blocks, heading), shift), (index) =>
      resolve(setter.footnotes[index]!, topic, heading),
    ).trim();

  const questions: { question: Question; heading: Heading | null }[] = [];
  const sections: { heading: Heading | null; blocks: Block[] }[] = [{ heading: null, blocks: [] }];
  for (const block of draft.blocks) {
    const { heading } = sections.at(-1)!;
    if (block.kind === "question") questions.push({ question: block, heading });
    else if (block.kind === "heading") sections.push({ heading: block, blocks: [block] });
    else sections.at(-1)!.blocks.push(block);
  }
  const reading = sections
    .map(({ heading, blocks }) => write(blocks, heading))
    .filter(Boolean)
    .join("\n\n");
  for (const { question } of questions.slice(MOST_QUESTIONS)) {
    setter.lose(
      question,
      `The topic ${id} has more than ${MOST_QUESTIONS} questions: this one is left out.`,
      `questions ${id}`,
    );
  }
  const entries = questions.slice(0, MOST_QUESTIONS).map(({ question, heading }, index) => ({
    id: `${id}.q${String(index + 1).padStart(2, "0")}`,
    depth: 2,
    prompt: `${write(question.prompt, heading)}\n`,
    ...(question.answer.length > 0 && { answer: `${write(question.answer, heading)}\n` }),
  }));
  const files: Record<string, string> = {};
  if (reading !== "" || entries.length === 0) {
    files["reading.md"] = `${reading || "This part of the document has no text."}\n`;
  }
  if (entries.length > 0) files["questions.yaml"] = stringify({ questions: entries }, { lineWidth: 0 });
  for (const [name, text] of Object.entries(files)) {
    if (Buffer.byteLength(text) > MOST_BYTES) {
      throw new AppError(
        "invalid",
        `${id}/${name} would be larger than 4 MB: cut the document into smaller topics.`,
      );
    }
  }
  return {
    id,
    title: plainText(draft.title) || id,
    summary: draft.summary.map(plainText),
    counts: countBlocks(draft.blocks),
    files,
  };
}

function originsOf(drafts: readonly TopicDraft[]): DraftedTrack["questions"] {
  const origins = new Map<string, DraftedTrack["questions"][number]>();
  for (const block of drafts.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== "question") continue;
    const { origin, file, line } = block;
    const known = origins.get(origin) ?? { origin, count: 0, file, line };
    origins.set(origin, { ...known, count: known.count + 1 });
  }
  return [...origins.values()];
}
