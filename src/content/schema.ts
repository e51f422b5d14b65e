/** What a content file may say: one zod schema per kind of file. The format is told in docs/content-format.md. */
import { z } from "zod";

const id = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, "use lower-case letters, digits, - and _");
const text = z.string().trim().min(1, "must not be empty");

const pdfName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*\.pdf$/, "write lower-case letters, digits and -, then .pdf");

export const groupFile = z.strictObject({
  label: text,
  slug: id,
  icon: z.string().default(""),
  order: z.number().default(100),
  tracks: z.array(id),
});

export const trackFile = z.strictObject({
  title: text,
  icon: z.string().default(""),
  abbreviation: z.string().max(4).optional(),
  colour: z.int().min(1).max(6).default(6),
  summary: z.string().default(""),
  standard: z.enum(["house"]).optional(),
  kinds: z.record(id, text).default({}),
  guides: z
    .strictObject({ "study-guide": pdfName, "cheat-sheet": pdfName, worksheet: pdfName })
    .partial()
    .default({}),
  bank: z
    .strictObject({
      depths: z.tuple([z.int(), z.int(), z.int(), z.int()]),
      kinds: z.record(id, z.int()).default({}),
    })
    .optional(),
  topics: z.array(z.strictObject({ id, title: text, summary: z.array(text).default([]) })),
});

/** A month, YYYY-MM. YAML gives it as a string. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "write the month as YYYY-MM");

export const readingFrontMatter = z.strictObject({
  form: z.enum(["concept", "case", "pattern"]).default("concept"),
  version: z.int().min(1).default(1),
  as_of: month.optional(),
  fast_moving: z.boolean().default(false),
  needs: z.array(id).default([]),
  related: z.array(id).default([]),
  concepts: z.array(id).default([]),
});

export const rubricPoint = z.strictObject({
  id,
  points: z.int().min(1).max(10),
  level: z.enum(["senior", "staff", "principal"]),
  must: z.boolean().default(false),
  text,
});

export const questionEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9_-]*\.q\d{2,3}$/, "write <topic id>.qNN"),
  kind: id.default("concept"),
  depth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).default(2),
  minutes: z.number().positive().max(60).optional(),
  concepts: z.array(id).default([]),
  also: z.array(id).default([]),
  prompt: text,
  hints: z.array(text).default([]),
  answer: z.string().default(""),
  rubric: z.array(rubricPoint).default([]),
  red_flags: z.array(text).default([]),
  followups: z.array(z.strictObject({ question: text, answer: text })).default([]),
  facts: z
    .array(z.strictObject({ claim: text, source: text.optional(), check: text.optional() }))
    .default([]),
  check: z.string().optional(),
  problem: id.optional(),
  brief_wording: z.string().nullish(),
  variant_of: z.string().nullish(),
  retired: z.boolean().default(false),
  version: z.int().min(1).default(1),
});

export const questionsFile = z.strictObject({ questions: z.array(questionEntry) });

export const factsFile = z.record(
  id,
  z.strictObject({ value: z.number(), unit: z.string(), what: text, as_of: month, source: text }),
);

export type GroupFile = z.infer<typeof groupFile>;
export type TrackFile = z.infer<typeof trackFile>;
export type ReadingFrontMatter = z.infer<typeof readingFrontMatter>;
export type QuestionEntry = z.infer<typeof questionEntry>;
export type RubricPoint = z.infer<typeof rubricPoint>;
export type FactsFile = z.infer<typeof factsFile>;
