/** Markdown taken apart for the checks: lines, sections, blocks and words, without code, formulas and markup. */

const FORMULA = /(?<![\\$])\$(?!\$)(?:\\.|[^$\\])+\$(?!\$)/g;
const FENCE = /^\s*(`{3,}|~{3,})/;

/** A `##` section of a reading; `line` is 0-based from the Markdown's begin and holds the heading. */
export interface Section {
  heading: string;
  line: number;
  /** Everything below the heading. */
  markdown: string;
}

/** Sections in order; the text before the first `##` comes with an empty heading where it is not blank. */
export function splitSections(markdown: string): Section[] {
  return splitAt(markdown, /^##\s+(.*[^\s#])[\s#]*$/);
}

/** The `###` parts of a section's Markdown, without what stands before the first. */
export function splitParts(markdown: string): Section[] {
  return splitAt(markdown, /^###\s+(.*[^\s#])[\s#]*$/).filter((part) => part.heading !== "");
}

function splitAt(markdown: string, heading: RegExp): Section[] {
  const sections: Section[] = [{ heading: "", line: 0, markdown: "" }];
  const bodies: string[][] = [[]];
  eachLine(markdown, (line, number, isCode) => {
    const match = isCode ? null : heading.exec(line);
    if (match) {
      sections.push({ heading: match[1]!, line: number, markdown: "" });
      bodies.push([]);
    } else bodies.at(-1)!.push(line);
  });
  return sections
    .map((section, index) => ({ ...section, markdown: bodies[index]!.join("\n") }))
    .filter((section) => section.heading !== "" || section.markdown.trim() !== "");
}

/** Calls back for each line with its 0-based number and whether it belongs to a fenced block. */
export function eachLine(
  markdown: string,
  visit: (line: string, number: number, isCode: boolean) => void,
): void {
  let fence = "";
  markdown.split("\n").forEach((line, number) => {
    const mark = FENCE.exec(line)?.[1];
    if (fence === "" && mark) {
      fence = mark;
      visit(line, number, true);
    } else if (fence !== "") {
      visit(line, number, true);
      if (mark?.startsWith(fence) && line.trim() === mark) fence = "";
    } else visit(line, number, false);
  });
}

/** A paragraph, list item, table row or heading; wrapped lines are joined with spaces. */
export interface Block {
  /** 0-based line at which it begins. */
  line: number;
  kind: "heading" | "row" | "item" | "paragraph";
  text: string;
}

/** All blocks outside fenced code, with formulas on display left out. */
export function listBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let isDisplay = false;
  eachLine(markdown, (line, number, isCode) => {
    const isMark = !isCode && /^\s*\$\$/.test(line);
    if (isMark && !(line.trim().length > 4 && line.trim().endsWith("$$"))) isDisplay = !isDisplay;
    if (isCode || isMark || isDisplay || line.trim() === "") {
      open = null;
      return;
    }
    const text = line.replace(/^\s*(?:>\s?)*/, "");
    const item = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(text);
    if (/^#{1,6}\s/.test(text)) {
      blocks.push({ line: number, kind: "heading", text: text.replace(/^#+\s+/, "") });
      open = null;
    } else if (text.startsWith("|")) {
      blocks.push({ line: number, kind: "row", text });
      open = null;
    } else if (item) {
      open = { line: number, kind: "item", text: item[1]! };
      blocks.push(open);
    } else if (open) open.text += ` ${text.trim()}`;
    else {
      open = { line: number, kind: "paragraph", text: text.trim() };
      blocks.push(open);
    }
  });
  return blocks;
}

/** The text as a reader sees it, on one line; code fences and displayed formulas are left out, inline formulas too. */
export function proseOf(markdown: string): string {
  return listBlocks(markdown)
    .filter((block) => !/^\|[\s:|-]+\|$/.test(block.text))
    .map((block) => withoutMarkup(block.text))
    .join(" \n")
    .trim();
}

/** Inline markup taken away: formulas vanish, links, tags and emphasis leave their words. */
export function withoutMarkup(text: string): string {
  return text
    .replace(FORMULA, " ")
    .replace(/\\([$%#_&{}])/g, "$1")
    .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^)]*\))*\)/g, "$1")
    .replace(/\[([^\]]*)\]\{[^}]*\}/g, "$1")
    .replace(/`([^`]*)`/g, "$1")
    .replace(/\*\*|__|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])/g, "")
    .replace(/\|/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Lower-case words of a prose; apostrophes stay inside words, numbers count as words. */
export function listWords(prose: string): string[] {
  return prose.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Every run of `length` neighbouring words, joined by spaces. */
export function listRuns(words: string[], length: number): string[] {
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, at) => words.slice(at, at + length).join(" "));
}
