/** Reads the folder of an earlier study tracker: a group's `config.json`, `progress.json` and `reviews.json`. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import {
  addDays,
  type CivilDate,
  daysBetween,
  type Instant,
  isCivilDate,
  noonOf,
  wallClock,
} from "../../core/calendar.ts";
import type { Group } from "../../core/curriculum.ts";
import { AppError } from "../../core/errors.ts";
import { DIFFICULTIES, type Difficulty } from "../../core/grades.ts";
import { NOTE_LIMIT } from "../../core/note.ts";
import { readJsonFile } from "../../settings/json-file.ts";
import { accelerationDays, reviewIntervals, startDate } from "../../settings/schema.ts";

export const EARLIER_FILES = ["config.json", "progress.json", "reviews.json"] as const;

/** Years of daily study make less than one. */
const LIMIT_BYTES = 10_000_000;

/** So many faults of a file are told at once. */
const FAULTS_TOLD = 20;

export interface EarlierCompletion {
  /** Where it stands, such as `swe/progress.json: completion 4`. */
  place: string;
  track: string;
  topic: string;
  on: CivilDate;
  /** Of the timestamp, or noon where it has none that fits the date. */
  at: Instant;
  rating: Difficulty | null;
  notes: string;
}

export interface EarlierReview {
  place: string;
  track: string;
  topic: string;
  /** The interval in days. */
  stage: number;
  dueOn: CivilDate;
  scheduledOn: CivilDate | null;
  /** Null while it is owed. */
  doneOn: CivilDate | null;
  rating: Difficulty | null;
  notes: string;
}

/** What the settings may say; what is left out stays as it is here. */
export interface EarlierSettings {
  study_plan: Record<string, { start_date?: CivilDate; active?: boolean; acceleration_days?: number }>;
  review_intervals?: number[];
}

export interface EarlierGroup {
  group: Group;
  /** Absolute. */
  folder: string;
  completions: EarlierCompletion[];
  reviews: EarlierReview[];
  settings: EarlierSettings;
}

/**
 * The folder is one group's or holds one for each group. `groupId` names the group where the folder's name does not;
 * `zone` is that of timestamps without one. Throws `invalid` or `unavailable` with file, place and remedy; what stands
 * in none of the three files is passed over.
 */
export function readEarlier(
  folder: string,
  options: { groups: readonly Group[]; groupId?: string; zone: string; today: CivilDate },
): EarlierGroup[] {
  const found = findGroupFolders(resolve(folder));
  const read = found.map((path) => readGroup(path, getGroup(path, found.length, options), options));
  const twice = read.find(({ group }, at) => read.findIndex((other) => other.group === group) !== at);
  if (!twice) return read;
  throw new AppError(
    "invalid",
    `Two folders in ${folder} are of the group ${twice.group.id}: import one of them by its own path.`,
  );
}

function findGroupFolders(folder: string): string[] {
  let inside: string[];
  try {
    inside = readdirSync(folder).sort();
  } catch (cause) {
    throw new AppError(
      "invalid",
      `${folder} cannot be read (${(cause as Error).message}). Name the folder that holds the earlier tracker's files.`,
      { cause },
    );
  }
  const holdsOne = (path: string) =>
    ["progress.json", "reviews.json"].some((name) => existsSync(join(path, name)));
  const found = [folder, ...inside.map((name) => join(folder, name))].filter(
    (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() && holdsOne(path),
  );
  if (found.length > 0) return found;
  throw new AppError(
    "invalid",
    `There is no progress.json in ${folder} or in a folder of it. Name the folder that holds the earlier tracker's files.`,
  );
}

function getGroup(
  folder: string,
  folders: number,
  { groups, groupId }: { groups: readonly Group[]; groupId?: string },
): Group {
  const name = groupId ?? basename(folder);
  const names = groups.map(({ id }) => id).join(" or ");
  if (groupId !== undefined && folders > 1) {
    throw new AppError(
      "invalid",
      `--group ${groupId} is for one folder, but there are ${folders}: name one.`,
    );
  }
  const group = groups.find(({ id, slug }) => id === name || slug === name);
  if (group) return group;
  throw new AppError(
    "invalid",
    groupId === undefined
      ? `${folder}: "${name}" is no group. Import that folder alone and say which group it is of, with --group ${names}.`
      : `--group ${groupId} is no group: write ${names}.`,
  );
}

function readGroup(
  folder: string,
  group: Group,
  { zone, today }: { zone: string; today: CivilDate },
): EarlierGroup {
  const missing = EARLIER_FILES.find((name) => !existsSync(join(folder, name)));
  if (missing) {
    throw new AppError(
      "invalid",
      `${join(folder, missing)} is missing. Put it there, or where there never was one write ${EMPTY[missing]} into it.`,
    );
  }
  const { config, progress, reviews } = schemas(today);
  const read = <T>(name: (typeof EARLIER_FILES)[number], schema: z.ZodType<T>): T =>
    readDocument(join(folder, name), schema);
  const { study_plan = {}, settings } = read("config.json", config);
  const place = (name: string, what: string, at: number) => `${group.id}/${name}: ${what} ${at + 1}`;
  return {
    group,
    folder,
    settings: { study_plan, review_intervals: settings?.review_intervals },
    completions: read("progress.json", progress).completions.map((given, at) => ({
      place: place("progress.json", "completion", at),
      track: given.track,
      topic: given.topic,
      on: given.date,
      at: instantOf(given.timestamp, given.date, zone),
      rating: given.rating,
      notes: given.notes,
    })),
    reviews: read("reviews.json", reviews).scheduled_reviews.map((given, at) => ({
      place: place("reviews.json", "review", at),
      track: given.track,
      topic: given.topic,
      stage: Number.parseInt(given.review_type, 10),
      dueOn: given.due_date,
      scheduledOn: given.scheduled_date,
      doneOn: given.completed_date,
      rating: given.rating,
      notes: given.notes,
    })),
  };
}

const EMPTY = {
  "config.json": "{}",
  "progress.json": '{"completions": []}',
  "reviews.json": '{"scheduled_reviews": []}',
};

function readDocument<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(readJsonFile(path, LIMIT_BYTES));
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const at = issue.path.map((part) => (typeof part === "number" ? `entry ${part + 1}` : String(part)));
    return `${at.join(", ") || "the document"}: ${issue.message}`;
  });
  const more = faults.length > FAULTS_TOLD ? [`and ${faults.length - FAULTS_TOLD} more`] : [];
  const told = [...faults.slice(0, FAULTS_TOLD), ...more].join("\n  ");
  throw new AppError("invalid", `${path} cannot be imported. Correct what stands there:\n  ${told}`);
}

/** A date alone or with a time behind it, which is let go. */
const dateText = z
  .string("write a date as YYYY-MM-DD")
  .transform((text) => text.replace(/[T ].*$/s, ""))
  .refine(isCivilDate, "write a date as YYYY-MM-DD");

const orNull = <T>(schema: z.ZodType<T>) => schema.nullish().transform((value) => value ?? null);

function schemas(today: CivilDate) {
  // The night may belong to today here and to tomorrow there.
  const latest = addDays(today, 1);
  const past = dateText.refine(
    (date) => date >= "1970-01-01" && date <= latest,
    `write a date from 1970-01-01 to today, ${today}`,
  );
  const planned = dateText.refine(
    (date) => date >= "1970-01-01" && date <= "2100-12-31",
    "write a date from 1970-01-01 to 2100-12-31",
  );
  const named = (what: string) =>
    z
      .string(`write the ${what} as a text`)
      .min(1, `write the ${what}`)
      .max(300, "write at most 300 characters")
      .refine((text) => !/\p{Cc}/u.test(text), "write it without control characters");
  const rating = orNull(z.literal(DIFFICULTIES, "write a whole number from 1 to 5, or null"));
  const notes = z
    .string("write the notes as a text, or null")
    .max(NOTE_LIMIT, `write at most ${NOTE_LIMIT.toLocaleString("en")} characters`)
    .nullish()
    .transform((value) => value ?? "");
  const common = { track: named("track"), topic: named("topic"), rating, notes };
  return {
    config: z.looseObject({
      study_plan: z
        .record(
          z.string(),
          z.looseObject({
            start_date: startDate.optional(),
            active: z.boolean("write true or false").optional(),
            acceleration_days: accelerationDays.optional(),
          }),
        )
        .optional(),
      settings: z.looseObject({ review_intervals: reviewIntervals.optional() }).optional(),
    }),
    progress: z.looseObject({
      completions: z.array(
        z.looseObject({ ...common, date: past, timestamp: orNull(timestamp) }),
        "write the list of completions",
      ),
    }),
    reviews: z.looseObject({
      scheduled_reviews: z.array(
        z.looseObject({
          ...common,
          review_type: z
            .string("write the interval, such as 3-day")
            .regex(/^0*([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])-day$/, "write the interval, such as 3-day"),
          due_date: planned,
          scheduled_date: orNull(planned),
          completed_date: orNull(past),
        }),
        "write the list of reviews",
      ),
    }),
  };
}

const timestamp = z
  .string("write a timestamp such as 2026-03-04T21:15:00, or null")
  .refine((text) => instantFrom(text, "UTC") !== null, {
    message: "write a timestamp such as 2026-03-04T21:15:00, or null",
  });

/** Null where the text is no date with a time. */
function instantFrom(text: string, zone: string): Instant | null {
  try {
    if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return Temporal.Instant.from(text).epochMilliseconds;
    if (!/\d[T ]\d/i.test(text)) return null;
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** The date is what counts: a timestamp of another day is not believed. */
function instantOf(text: string | null, on: CivilDate, zone: string): Instant {
  const at = text === null ? null : instantFrom(text, zone);
  if (at === null) return noonOf(on, zone);
  const shown = wallClock(at, zone).toPlainDate().toString();
  return Math.abs(daysBetween(on, shown)) <= 1 ? at : noonOf(on, zone);
}
