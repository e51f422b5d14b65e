/**
 * Counts a group's history anew from its events, by other code than the app's: what is undone is left out, the rest
 * is added up. It knows no event whose ground is gone, so tests that use it undo only what nothing rests on.
 */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export interface KeptEvent {
  actId: string;
  trackId: string;
  topicId: string;
  kind: string;
  studyOn: string;
  // biome-ignore lint/suspicious/noExplicitAny: a payload as it lies in the database
  body: any;
}

/** A group's events as they lie on disk, beside the running app, in the order written. */
export function readEvents(dataFolder: string, groupId: string): KeptEvent[] {
  const database = new DatabaseSync(join(dataFolder, "study.db"), { readOnly: true });
  try {
    const columns = "act_id, track_id, subject_id, kind, study_on, body";
    const rows = database
      .prepare(`select ${columns} from events where group_id = ? order by at, id`)
      .all(groupId) as Record<string, string>[];
    return rows.map((row) => ({
      actId: row.act_id!,
      trackId: row.track_id!,
      topicId: row.subject_id!,
      kind: row.kind!,
      studyOn: row.study_on!,
      body: JSON.parse(row.body!),
    }));
  } finally {
    database.close();
  }
}

/** `events` in the order written. Table rows are texts as the page shows them. */
export function recount(events: readonly KeptEvent[], today: string, rangeDays: number) {
  const undone = new Set<string>();
  for (const event of [...events].reverse()) {
    if (event.kind === "act-undone" && !undone.has(event.actId)) undone.add(event.body.actId);
  }
  const undos = new Set(events.filter((event) => event.kind === "act-undone").map((event) => event.actId));
  const live = events.filter((event) => !undone.has(event.actId) && event.kind !== "act-undone");
  const kinds = (...names: string[]) => live.filter((event) => names.includes(event.kind));

  const activities = kinds("topic-completed", "review-finished", "practice-finished");
  const inRange = activities.filter((event) => ago(event.studyOn, today) < rangeDays);
  const activeDays = [...new Set(activities.map((event) => event.studyOn))].sort().reverse();
  const acts = new Set(events.map((event) => event.actId)).difference(undos);
  return {
    activities: inRange.length,
    days: new Set(inRange.map((event) => event.studyOn)).size,
    activeOfLast28: activeDays.filter((on) => ago(on, today) < 28).length,
    byDay: activeDays.map((on) => {
      const ofDay = activities.filter((event) => event.studyOn === on);
      const topics = ofDay.filter((event) => event.kind === "topic-completed").length;
      return [weekdayText(on), String(topics), String(ofDay.length - topics)];
    }),
    retention: RETENTION.map(([label, from, until]) => {
      const graded = kinds("question-graded").filter(({ studyOn, body }) => {
        const days = ago(studyOn, today);
        return body.answer.attempt === 1 && "stage" in body.session && days >= from && days <= until;
      });
      const passed = graded.filter(({ body }) => body.answer.grade !== "again").length;
      const rate = graded.length === 0 ? "N/A" : `${Math.round((passed / graded.length) * 100)} %`;
      const shown = graded.length > 0 && graded.length < 5 ? "after 5 answers" : rate;
      return [label, String(passed), String(graded.length - passed), shown];
    }),
    minutesByWeek: [
      ...Map.groupBy(kinds("question-graded", "topic-completed"), (event) => mondayOf(event.studyOn)),
    ].flatMap(([monday, timed]) => {
      const spent = timed.reduce((sum, { body }) => sum + (body.studyMs ?? body.answer?.thinkingMs ?? 0), 0);
      const minutes = Math.round(spent / 60_000);
      return minutes === 0 ? [] : [[dayAndMonth(monday), String(minutes)]];
    }),
    topics: [...Map.groupBy(live, (event) => event.topicId).values()].map(recountTopic),
    acts: acts.size,
    undoneActs: acts.intersection(undone).size,
  };
}

/** Label, and from how many days ago until how many. */
const RETENTION: [string, number, number][] = [
  ["Today", 0, 0],
  ["Yesterday", 1, 1],
  ["7 days", 0, 6],
  ["30 days", 0, 29],
  ["1 year", 0, 364],
  ["All", 0, 100_000],
];

function recountTopic(events: readonly KeptEvent[]) {
  const completed = events.findLast((event) => event.kind === "topic-completed");
  const changed = events.findLast((event) => event.kind === "difficulty-changed");
  const planned: number[] = completed?.body.reviews.map((review: { stage: number }) => review.stage) ?? [];
  const done = events
    .filter((event) => event.kind === "review-finished")
    .flatMap((event) => [event.body.stage, ...event.body.merged]);
  return {
    trackId: events[0]!.trackId,
    isLearned: completed !== undefined,
    isRetained: planned.length > 0 && planned.every((stage) => done.includes(stage)),
    difficulty: (changed ?? completed)?.body.difficulty ?? null,
  };
}

function ago(on: string, today: string): number {
  return Temporal.PlainDate.from(on).until(Temporal.PlainDate.from(today)).days;
}

function mondayOf(on: string): string {
  const date = Temporal.PlainDate.from(on);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

function dayAndMonth(on: string): string {
  return Temporal.PlainDate.from(on).toLocaleString("en-GB", { day: "numeric", month: "long" });
}

function weekdayText(on: string): string {
  const weekday = Temporal.PlainDate.from(on).toLocaleString("en-GB", { weekday: "short" });
  return `${weekday} ${dayAndMonth(on)}`;
}
