/** What an import from an earlier tracker would do: decided and told whole before anything is written. */
import { type Context, now } from "../../context.ts";
import type { Group, Topic, Track } from "../../core/curriculum.ts";
import type { TrackPlan } from "../../core/settings.ts";
import type { TopicState } from "../../core/state.ts";
import { listEventsOfSubject } from "../../store/events.ts";
import type { ExportedRows } from "../json.ts";
import { type EarlierGroup, type EarlierSettings, readEarlier } from "./files.ts";
import { type Leftover, type RatingMeaning, topicRows } from "./rows.ts";
import { matchTitles, normalTitle } from "./titles.ts";

export interface EarlierOptions {
  /** The group of a folder whose name does not tell it. */
  groupId?: string;
  /** Also take the topics that are only close by title. */
  takeClose: boolean;
  meaning: RatingMeaning;
}

/** A title of the earlier tracker with the entries that bear it. */
export interface EarlierTitle {
  track: string;
  title: string;
  places: string[];
}

export interface TakenTopic extends EarlierTitle {
  topic: Topic;
  isClose: boolean;
  /** What the import alone gives. */
  state: TopicState;
  /** Of its events so many are not here yet; 0 where it was imported before. */
  newEvents: number;
}

export interface SettingsChange {
  /** Such as `coding, start_date`. */
  what: string;
  here: string;
  earlier: string;
}

export interface GroupPlan {
  source: EarlierGroup;
  taken: TakenTopic[];
  /** Close by title, and not taken. */
  offered: (EarlierTitle & { topic: Topic })[];
  unmatched: EarlierTitle[];
  /** Topics that the learner went on with here: theirs stays as it is. */
  livedHere: (EarlierTitle & { topic: Topic })[];
  leftovers: Leftover[];
  superseded: Leftover[];
  settings: {
    changes: SettingsChange[];
    plans: { trackId: string; plan: TrackPlan }[];
    /** Null where they do not differ. */
    intervals: number[] | null;
    /** Tracks that this group does not have. */
    unknownTracks: string[];
  };
}

export interface EarlierPlan {
  groups: GroupPlan[];
  /** For `importJson`. */
  rows: ExportedRows;
}

/** Reads the folder and the present data; throws as `readEarlier` does. */
export async function planEarlier(
  context: Context,
  folder: string,
  options: EarlierOptions,
): Promise<EarlierPlan> {
  const { zone, today } = now(context);
  const rows: ExportedRows = { acts: [], events: [], notes: [], note_versions: [] };
  const groups: GroupPlan[] = [];
  const { groupId } = options;
  for (const source of readEarlier(folder, { groups: context.curricula.groups, groupId, zone, today })) {
    groups.push(await planGroup(context, source, options, zone, rows));
  }
  return { groups, rows };
}

async function planGroup(
  context: Context,
  source: EarlierGroup,
  { takeClose, meaning }: EarlierOptions,
  zone: string,
  rows: ExportedRows,
): Promise<GroupPlan> {
  const { group } = source;
  const plan: GroupPlan = {
    source,
    taken: [],
    offered: [],
    unmatched: [],
    livedHere: [],
    leftovers: [],
    superseded: [],
    settings: planSettings(source.settings, group, context),
  };
  const titles = titlesOf(source);
  const trackIdOf = (name: string) => findTrack(group, name)?.id ?? name;
  const { same, close } = matchTitles(
    titles.map(({ track, title }) => ({ trackId: trackIdOf(track), title })),
    group.tracks.flatMap((track) => track.topics),
  );
  for (const [at, { completions, reviews, ...title }] of titles.entries()) {
    const topic = same.get(at) ?? close.get(at);
    const isClose = !same.has(at);
    if (!topic) plan.unmatched.push(title);
    else if (isClose && !takeClose) plan.offered.push({ ...title, topic });
    else {
      const { leftovers, superseded, state, ...made } = topicRows(topic, completions, reviews, {
        zone,
        meaning,
      });
      const here = await listEventsOfSubject(context.rows, context.learnerId, topic.id);
      const known = new Set(here.map((event) => event.id));
      const newEvents = made.events.filter((event) => !known.has(event.id)).length;
      const ownEvents = here.length - (made.events.length - newEvents);
      plan.leftovers.push(...leftovers);
      if (made.events.length === 0) continue;
      if (newEvents > 0 && ownEvents > 0) {
        plan.livedHere.push({ ...title, topic });
        continue;
      }
      plan.superseded.push(...superseded);
      plan.taken.push({ ...title, topic, isClose, state, newEvents });
      for (const table of ["acts", "events", "notes"] as const) rows[table].push(...(made[table] as never[]));
    }
  }
  return plan;
}

/** The entries by track and title, in the order in which the files name them. */
function titlesOf({ completions, reviews }: EarlierGroup) {
  const keyOf = ({ track, topic }: { track: string; topic: string }) =>
    `${normalTitle(track)}\n${normalTitle(topic) || topic}`;
  const entries = Map.groupBy([...completions, ...reviews], keyOf);
  const byTitle = { completions: Map.groupBy(completions, keyOf), reviews: Map.groupBy(reviews, keyOf) };
  return [...entries].map(([key, all]) => ({
    track: all[0]!.track,
    title: all[0]!.topic,
    places: all.map(({ place }) => place),
    completions: byTitle.completions.get(key) ?? [],
    reviews: byTitle.reviews.get(key) ?? [],
  }));
}

/** By id or title, written in any way. */
function findTrack(group: Group, name: string): Track | undefined {
  const normal = normalTitle(name);
  return group.tracks.find(({ id, title }) => normalTitle(id) === normal || normalTitle(title) === normal);
}

function planSettings(earlier: EarlierSettings, group: Group, context: Context): GroupPlan["settings"] {
  const here = context.settings.readGroup(group.id);
  const settings: GroupPlan["settings"] = { changes: [], plans: [], intervals: null, unknownTracks: [] };
  for (const [name, given] of Object.entries(earlier.study_plan)) {
    const track = findTrack(group, name);
    if (!track) {
      settings.unknownTracks.push(name);
      continue;
    }
    const before = here.study_plan[track.id]!;
    const plan = {
      start_date: given.start_date ?? before.start_date,
      active: given.active ?? before.active,
      acceleration_days: given.acceleration_days ?? before.acceleration_days,
    };
    const changed = (Object.keys(plan) as (keyof TrackPlan)[]).filter((key) => plan[key] !== before[key]);
    if (changed.length > 0) settings.plans.push({ trackId: track.id, plan });
    for (const key of changed) {
      settings.changes.push({
        what: `${track.id}, ${key}`,
        here: String(before[key]),
        earlier: String(plan[key]),
      });
    }
  }
  const [present, intervals] = [here.settings.review_intervals, earlier.review_intervals];
  if (intervals && intervals.join() !== present.join()) {
    settings.intervals = intervals;
    settings.changes.push({
      what: "review_intervals",
      here: present.join(", "),
      earlier: intervals.join(", "),
    });
  }
  return settings;
}
