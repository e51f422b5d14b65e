/** C03: a reading has the sections of its form, in order, each within its bounds. */

import {
  countReading,
  type Fence,
  isDiagram,
  listCheckedNumbers,
  listFences,
} from "../content/markdown-parts.ts";
import type { SourceReading } from "../content/source.ts";
import { type HouseSection, sectionsOfForm } from "./house-sections.ts";
import type { CheckProblem, Subject } from "./subject.ts";
import { listTables } from "./tables.ts";
import { eachLine, listBlocks, listWords, type Section, splitParts, splitSections } from "./text.ts";

export function checkSections({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }) => {
    const { reading } = topic;
    if (!reading) {
      const message = "The reading is missing: the house standard asks for reading.md.";
      return [{ file: `${topic.path}/reading.md`, line: 1, check: "C03", message }];
    }
    const wanted = sectionsOfForm(reading.frontMatter.form);
    const sections = splitSections(reading.markdown);
    return [...findMisplaced(reading, sections, wanted), ...findOutOfBounds(reading, sections, wanted)];
  });
}

function problemAt(reading: SourceReading, line: number, message: string): CheckProblem {
  return { file: reading.file, line: reading.firstLine + line, check: "C03", message };
}

/** Missing, unknown and repeated sections, and the first that stands out of order. */
function findMisplaced(reading: SourceReading, sections: Section[], wanted: HouseSection[]): CheckProblem[] {
  const problems: CheckProblem[] = [];
  const { form } = reading.frontMatter;
  const placeOf = (heading: string) => wanted.findIndex((section) => section.headings.includes(heading));
  let last = -1;
  for (const { heading, line } of sections) {
    const place = placeOf(heading);
    if (heading === "") {
      problems.push(problemAt(reading, line, "Text stands before the first section: move it into one."));
    } else if (place < 0) {
      const message = `"${heading}" is no section of the form ${form}: use its headings exactly, or make this a ### heading inside one.`;
      problems.push(problemAt(reading, line, message));
    } else if (place === last) {
      problems.push(problemAt(reading, line, `The section "${heading}" stands twice: merge the two.`));
    } else if (place < last) {
      const after = wanted[place - 1]?.headings.join(" or ") ?? "the front matter";
      problems.push(
        problemAt(reading, line, `The section "${heading}" is out of order: it follows ${after}.`),
      );
    } else last = place;
  }
  const present = new Set(sections.map((section) => section.heading));
  for (const { headings } of wanted.filter(
    (section) => !section.headings.some((heading) => present.has(heading)),
  )) {
    problems.push(problemAt(reading, 0, `The section "${headings.join('" or "')}" is missing: add it.`));
  }
  return problems;
}

function findOutOfBounds(
  reading: SourceReading,
  sections: Section[],
  wanted: HouseSection[],
): CheckProblem[] {
  return sections.flatMap((section) => {
    const bounds = wanted.find((house) => house.headings.includes(section.heading));
    if (!bounds) return [];
    return listFaults(section, bounds).map((fault) =>
      problemAt(reading, section.line, `${section.heading}: ${fault}`),
    );
  });
}

function listFaults({ markdown }: Section, bounds: HouseSection): string[] {
  const fences = listFences(markdown);
  return [
    ...wordFaults(markdown, bounds),
    ...entryFaults(markdown, bounds),
    ...tableFaults(markdown, bounds),
    ...codeFaults(fences, bounds),
    ...(fences.filter(isDiagram).length < (bounds.diagrams ?? 0) ? ["add a diagram with alt text."] : []),
  ];
}

/** A table counts towards enough, not towards too much: its reading time is counted apart. */
function wordFaults(markdown: string, { words }: HouseSection): string[] {
  if (!words) return [];
  const prose = countReading(markdown).proseWords;
  const inTables = listTables(markdown).flatMap((table) => [table.header, ...table.rows].flat());
  const all = prose + inTables.reduce((sum, cell) => sum + listWords(cell).length, 0);
  const count = prose > words[1] ? prose : all;
  if (prose <= words[1] && all >= words[0]) return [];
  const remedy = count < words[0] ? `add ${words[0] - count}` : `cut ${count - words[1]}`;
  return [`${count} words; the bound is ${words[0]}–${words[1]}: ${remedy}.`];
}

function entryFaults(markdown: string, bounds: HouseSection): string[] {
  const faults: string[] = [];
  const parts = splitParts(markdown).length;
  if (parts < (bounds.parts ?? 0))
    faults.push(`${parts} parts with a ### heading; ${bounds.parts} are needed.`);
  const entries = countEntries(markdown);
  if (entries < (bounds.entries ?? 0)) {
    faults.push(`${entries} entries (list items); at least ${bounds.entries} are needed.`);
  }
  const checked = listCheckedNumbers(markdown).length;
  if (checked < (bounds.checkedNumbers ?? 0)) {
    faults.push("no checked number: print what the text computes in a check and write it as [123]{=name}.");
  }
  if (bounds.questionLinks !== undefined) {
    const items = listBlocks(markdown).filter((block) => block.kind === "item");
    const linked = items.filter((item) => /\]\(#q\d+\)/.test(item.text)).length;
    if (items.length !== bounds.questionLinks || linked < items.length) {
      faults.push(
        `${items.length} items, ${linked} of them with a link to a question; exactly ${bounds.questionLinks} with one each are needed, like [What …?](#q03).`,
      );
    }
  }
  return faults;
}

/** Writers list in different ways; the way with the most entries counts. */
function countEntries(markdown: string): number {
  let items = 0;
  eachLine(markdown, (line, _, isCode) => {
    if (!isCode && /^(?:[-*+]|\d+[.)])\s/.test(line)) items += 1;
  });
  const bold = listBlocks(markdown).filter(
    (block) => block.kind === "paragraph" && block.text.startsWith("**"),
  );
  const rows = listTables(markdown).reduce((sum, table) => sum + table.rows.length, 0);
  return Math.max(items, bold.length, rows, splitParts(markdown).length);
}

function tableFaults(markdown: string, { table, comparison }: HouseSection): string[] {
  const tables = listTables(markdown);
  const faults: string[] = [];
  if (table) {
    const found = tables.find((candidate) => candidate.header.join() === table.header.join());
    if (!found) faults.push(`no table with the columns ${table.header.join(", ")}: add it.`);
    else if (found.rows.length < table.rows) {
      faults.push(`the table has ${found.rows.length} rows; at least ${table.rows} are needed.`);
    }
  }
  if (comparison) {
    const { alternatives, criteria } = comparison;
    const fits = tables.some(({ header, rows }) => {
      const columns = header.length - 1;
      return (
        (rows.length >= alternatives && columns >= criteria) ||
        (rows.length >= criteria && columns >= alternatives)
      );
    });
    if (!fits)
      faults.push(
        `no table of at least ${alternatives} alternatives by ${criteria} criteria: add or widen it.`,
      );
    else if (listBlocks(markdown).at(-1)?.kind === "row")
      faults.push("end with the decision rule, after the table.");
  }
  return faults;
}

function codeFaults(fences: Fence[], { code }: HouseSection): string[] {
  if (!code) return [];
  const blocks = fences.filter((fence) => !isDiagram(fence) && fence.language !== "text");
  const [fewest, most] = code.blocks;
  const faults: string[] = [];
  if (blocks.length < fewest || blocks.length > most) {
    faults.push(`${blocks.length} blocks of code; ${fewest}–${most} are needed.`);
  }
  if (blocks.length > 0 && !blocks.some((block) => block.isRun)) {
    faults.push("no block is run by the checks: mark one as ```python run.");
  }
  const [shortest, longest] = code.lines;
  for (const block of blocks) {
    const lines = block.code.trimEnd().split("\n").length;
    if (lines >= shortest && lines <= longest) continue;
    faults.push(`a block of ${lines} lines; ${shortest}–${longest} are in bounds.`);
  }
  return faults;
}
