/** Reviews and events as tables for a spreadsheet, and the notes as one text. */
import { type Context, now } from "../context.ts";
import { writeCsv } from "./csv.ts";

export async function writeReviewsCsv({ rows, learnerId, curricula }: Context): Promise<string> {
  const found = await rows
    .selectFrom("reviews")
    .selectAll()
    .where("learner_id", "=", learnerId)
    .orderBy("due_on")
    .orderBy("topic_id")
    .orderBy("cycle")
    .orderBy("stage")
    .execute();
  const head =
    "group,track,topic_id,topic,cycle,stage_days,status,due_on,done_on,days_late,thinking_seconds".split(",");
  return writeCsv(
    head,
    found.map((row) => [
      row.group_id,
      row.track_id,
      row.topic_id,
      curricula.findTopic(row.topic_id)?.title ?? null,
      row.cycle,
      row.stage,
      row.status,
      row.due_on,
      row.done_on,
      row.late_days,
      row.thinking_ms === null ? null : Math.round(row.thinking_ms / 1000),
    ]),
  );
}

/** `at` is UTC; `body` is the event's JSON. Acts that were undone are named in `undone_by`. */
export async function writeEventsCsv({ rows, learnerId }: Context): Promise<string> {
  const found = await rows
    .selectFrom("events")
    .innerJoin("acts", (join) =>
      join.onRef("acts.id", "=", "events.act_id").onRef("acts.learner_id", "=", "events.learner_id"),
    )
    .selectAll("events")
    .select("acts.undone_by")
    .where("events.learner_id", "=", learnerId)
    .orderBy("events.at")
    .orderBy("events.id")
    .execute();
  const head = "id,act_id,undone_by,group,track,subject_id,seq,kind,at,zone,study_on,body".split(",");
  return writeCsv(
    head,
    found.map((row) => [
      row.id,
      row.act_id,
      row.undone_by,
      row.group_id,
      row.track_id,
      row.subject_id,
      row.seq,
      row.kind,
      new Date(row.at).toISOString(),
      row.zone,
      row.study_on,
      row.body,
    ]),
  );
}

/** All notes, by group, track and day; notes of topics that are gone stand at the end under their id. */
export async function writeNotesMarkdown(context: Context): Promise<string> {
  const { rows, learnerId, curricula } = context;
  const notes = await rows
    .selectFrom("notes")
    .select(["topic_id", "text"])
    .where("learner_id", "=", learnerId)
    .where("text", "!=", "")
    .orderBy("topic_id")
    .execute();
  const textOf = new Map(notes.map((note) => [note.topic_id, note.text]));
  const known = curricula.groups.flatMap((group) =>
    group.tracks.flatMap((track) => {
      const parts = track.topics.flatMap((topic) => {
        const text = textOf.get(topic.id);
        textOf.delete(topic.id);
        return text === undefined ? [] : [`### Day ${topic.dayNumber}: ${topic.title}\n\n${text.trim()}`];
      });
      return parts.length > 0 ? [`## ${group.label}: ${track.title}`, ...parts] : [];
    }),
  );
  const gone = [...textOf].map(([id, text]) => `### ${id}\n\n${text.trim()}`);
  const rest = gone.length > 0 ? ["## Topics that are not here any more", ...gone] : [];
  return `${[`# Notes, ${now(context).today}`, ...known, ...rest].join("\n\n")}\n`;
}
