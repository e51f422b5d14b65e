/** What a check finds, and what it looks at. */

import type { SourceCurricula, SourceGroup, SourceTopic, SourceTrack } from "../content/source.ts";
import type { ContentProblem } from "../core/curriculum.ts";
import type { PythonRunner } from "./python-runner.ts";

/** `check` is the id from the list of checks, such as `C05`. */
export interface CheckProblem extends ContentProblem {
  check: string;
}

/** A topic that is written, with what it belongs to. */
export interface PlacedTopic {
  group: SourceGroup;
  track: SourceTrack;
  topic: SourceTopic;
}

export interface Subject {
  /** Everything, for the checks that compare topics with each other. */
  curricula: SourceCurricula;
  /** The written topics that were asked for. */
  topics: PlacedTopic[];
  /** Those of them whose track follows the house standard. */
  houseTopics: PlacedTopic[];
  /** Null where no Python with numpy is installed. */
  python: PythonRunner | null;
}

export type Check = (subject: Subject) => CheckProblem[] | Promise<CheckProblem[]>;

/** All written topics, in the order of groups, tracks and days. */
export function listWrittenTopics(curricula: SourceCurricula): PlacedTopic[] {
  return curricula.groups.flatMap((group) =>
    group.tracks.flatMap((track) =>
      track.topics.filter((topic) => topic.folder !== null).map((topic) => ({ group, track, topic })),
    ),
  );
}

export function isHouse(track: SourceTrack): boolean {
  return track.track.standard === "house";
}
