/**
 * The settings files: `config.json` for the learner, `<group>/config.json` for each group. The file is the truth: it is
 * read again when it changed on disk, written atomically, and never overwritten while it cannot be read.
 */
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { z } from "zod";
import type { CivilDate } from "../core/calendar.ts";
import { AppError } from "../core/errors.ts";
import {
  DEFAULT_INTERVALS,
  DEFAULT_LOOK,
  DEFAULT_ROLLOVER_HOUR,
  type GroupSettings,
  type LearnerSettings,
} from "../core/settings.ts";
import { syncFolder } from "../sync.ts";
import { readJsonFile } from "./json-file.ts";
import { findMisspelled } from "./misspelled.ts";
import { groupDocument, learnerDocument } from "./schema.ts";

/** One JSON document on disk with its schema; keeps what it parsed until the file changes. */
class SettingsFile<T extends object> {
  readonly path: string;
  readonly #schema: z.ZodType<T>;
  #cached: { stamp: string; value: T } | undefined;

  constructor(path: string, schema: z.ZodType<T>) {
    this.path = path;
    this.#schema = schema;
  }

  /** Undefined where there is no file yet; throws `unavailable` with line and reason where it cannot be read. */
  find(): T | undefined {
    const stat = statSync(this.path, { throwIfNoEntry: false });
    if (!stat) return undefined;
    const stamp = `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
    if (this.#cached?.stamp !== stamp) this.#cached = { stamp, value: deepFreeze(this.#parse()) };
    return this.#cached.value;
  }

  save(value: T): void {
    const temporary = `${this.path}.${process.pid}.tmp`;
    try {
      const folder = dirname(this.path);
      const made = mkdirSync(folder, { recursive: true });
      writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { flush: true });
      renameSync(temporary, this.path);
      syncFolder(folder);
      if (made) syncFolder(dirname(made));
    } catch (error) {
      rmSync(temporary, { force: true });
      throw new AppError(
        "unavailable",
        `Could not write ${this.path} (${(error as Error).message}). The settings were not kept: free some space or correct its permissions, then try again.`,
        { cause: error },
      );
    }
  }

  /** Throws `unavailable` where a name stands for one that is missing. */
  refuseMisspelled(written: unknown, read: unknown): void {
    const found = findMisspelled(written, read);
    if (!found) return;
    throw new AppError(
      "unavailable",
      `${this.path}: ${found.path} is not known, but ${found.meant} is missing. Correct or remove that name; nothing in the file was changed.`,
    );
  }

  #parse(): T {
    const written = readJsonFile(this.path);
    const result = this.#schema.safeParse(written);
    if (result.success) {
      this.refuseMisspelled(written, result.data);
      return result.data;
    }
    const issue = result.error.issues[0]!;
    throw new AppError(
      "unavailable",
      `${this.path}: ${issue.path.join(".") || "the document"}: ${issue.message}. Correct the file; nothing in it was changed.`,
    );
  }
}

/** Every reader gets the same document, so none may change it. */
function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === "object" && inner) deepFreeze(inner);
  return Object.freeze(value);
}

export interface SettingsFiles {
  readLearner: () => LearnerSettings;
  saveLearner: (settings: LearnerSettings) => void;
  /** Throws `unavailable` for a broken file; the other groups go on. */
  readGroup: (groupId: string) => GroupSettings;
  saveGroup: (groupId: string, settings: GroupSettings) => void;
  /** Path of the group's file, for messages and the Config page. */
  groupFile: (groupId: string) => string;
}

/** `groups` gives each group's tracks; `today` the start date of tracks that no file plans yet. */
export function openSettings(options: {
  dataFolder: string;
  serverZone: string;
  groups: readonly { id: string; tracks: readonly { id: string }[] }[];
  today: (settings: LearnerSettings) => CivilDate;
}): SettingsFiles {
  const learnerFile = new SettingsFile<LearnerSettings>(
    join(options.dataFolder, "config.json"),
    learnerDocument,
  );
  const groupFiles = new Map(
    options.groups.map((group) => [
      group.id,
      new SettingsFile<GroupSettings>(join(options.dataFolder, group.id, "config.json"), groupDocument),
    ]),
  );

  const readLearner = (): LearnerSettings => {
    const found = learnerFile.find();
    if (found) return found;
    const fresh: LearnerSettings = {
      zone: options.serverZone,
      rollover_hour: DEFAULT_ROLLOVER_HOUR,
      daily_review_minutes: null,
      ...DEFAULT_LOOK,
      single_keys: true,
      space_grades: true,
      welcomed: false,
    };
    learnerFile.save(fresh);
    return fresh;
  };

  const fileOf = (groupId: string) => {
    const file = groupFiles.get(groupId);
    if (!file) throw new AppError("not-found", `There is no group ${groupId}.`);
    return file;
  };

  const readGroup = (groupId: string): GroupSettings => {
    const file = fileOf(groupId);
    const found = file.find();
    const settings = found ?? { study_plan: {}, settings: { review_intervals: DEFAULT_INTERVALS } };
    const tracks = options.groups.find((group) => group.id === groupId)!.tracks;
    const unplanned = tracks.filter((track) => !Object.hasOwn(settings.study_plan, track.id));
    if (found && unplanned.length === 0) return found;
    const start_date = options.today(readLearner());
    const study_plan = { ...settings.study_plan };
    for (const track of unplanned) {
      study_plan[track.id] = { start_date, active: true, acceleration_days: 0 };
    }
    file.refuseMisspelled(settings, { ...settings, study_plan });
    const planned = { ...settings, study_plan };
    file.save(planned);
    return planned;
  };

  return {
    readLearner,
    saveLearner: (settings) => learnerFile.save(settings),
    readGroup,
    saveGroup: (groupId, settings) => fileOf(groupId).save(settings),
    groupFile: (groupId) => fileOf(groupId).path,
  };
}
