/** The sections that the house standard asks of a reading, by its form, with their bounds. docs/content-format.md tells them. */
import type { ReadingFrontMatter } from "../content/schema.ts";

type Form = ReadingFrontMatter["form"];

export interface HouseSection {
  /** The heading; several where the writer chooses one. */
  headings: string[];
  words?: [number, number];
  diagrams?: number;
  /** The least number of `###` parts. */
  parts?: number;
  /** The least number of entries: list items, `###` parts, rows of a table or paragraphs that begin in bold. */
  entries?: number;
  table?: { header: string[]; rows: number };
  /** A table that compares: at least so many alternatives by so many criteria, in either direction, and a text after it. */
  comparison?: { alternatives: number; criteria: number };
  code?: { blocks: [number, number]; lines: [number, number] };
  /** The least number of checked numbers. */
  checkedNumbers?: number;
  /** Exactly so many list items, each with a link to a question. */
  questionLinks?: number;
}

const OPENING: HouseSection[] = [
  { headings: ["In 60 seconds"], words: [80, 140] },
  { headings: ["Why it matters in interviews"], words: [60, 120] },
];

const CLOSING: HouseSection[] = [
  { headings: ["Trade-offs"], comparison: { alternatives: 3, criteria: 4 } },
  { headings: ["In production"], words: [200, 600] },
  { headings: ["Failure modes"], table: { header: ["Symptom", "Cause", "Detection", "Fix"], rows: 4 } },
  { headings: ["Pitfalls"], entries: 4 },
  { headings: ["Interviewer follow-ups"], entries: 6 },
  { headings: ["Self-check"], questionLinks: 5 },
  { headings: ["Sources"], entries: 3 },
];

const MIDDLE: Record<Form, HouseSection[]> = {
  concept: [
    { headings: ["Intuition"], words: [300, 600], diagrams: 1 },
    { headings: ["The mechanism"], words: [800, 1400] },
    { headings: ["Derivation", "Numbers", "Invariant proof"] },
    { headings: ["Worked example"], checkedNumbers: 1 },
    { headings: ["Code"], code: { blocks: [1, 3], lines: [15, 60] } },
  ],
  case: [
    { headings: ["Intuition"], words: [150, 600] },
    { headings: ["Requirements"] },
    { headings: ["Estimation"], checkedNumbers: 1 },
    { headings: ["API and data model"] },
    { headings: ["High-level design"], diagrams: 1 },
    { headings: ["Deep dives"], parts: 2 },
    { headings: ["Bottlenecks and failures"] },
    { headings: ["Evolution and cost"] },
    { headings: ["What each level adds"] },
  ],
  pattern: [
    { headings: ["Intuition"], words: [300, 600], diagrams: 1 },
    { headings: ["The mechanism"], words: [300, 1400] },
    { headings: ["Recognition cues"] },
    { headings: ["Invariant and proof"] },
    { headings: ["Template"] },
    { headings: ["Variations"] },
    { headings: ["Complexity"] },
    { headings: ["Worked problems"], parts: 2 },
    { headings: ["In real systems"] },
  ],
};

export function sectionsOfForm(form: Form): HouseSection[] {
  return [...OPENING, ...MIDDLE[form], ...CLOSING];
}
