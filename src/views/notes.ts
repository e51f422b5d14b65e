/** The notes of a group with what is known of their topics; and one note with its preview and earlier versions. */
import { type Context, getTopic, type Moment, now } from "../context.ts";
import { type CivilDate, type Instant, studyDate } from "../core/calendar.ts";
import type { Group, Topic, Track } from "../core/curriculum.ts";
import { isShaky } from "../core/note.ts";
import { dayRule } from "../core/settings.ts";
import { getNote, listNotes, listNoteVersions, type Note } from "../store/notes.ts";
import { listTopicSummaries } from "../store/topic-states.ts";

export interface NoteLine {
  topic: Topic;
  track: Track;
  /** Empty for a shaky topic that has no note yet. */
  text: string;
  savedOn: CivilDate | null;
  difficulty: number | null;
  isFlagged: boolean;
}

/** The notes, the newest first, and after them the shaky topics without one in the order of their tracks. */
export async function viewNotes(context: Context, group: Group): Promise<NoteLine[]> {
  const { rows, learnerId } = context;
  const day = dayRule(context.settings.readLearner());
  const [notes, summaries] = await Promise.all([
    listNotes(rows, learnerId, group.id),
    listTopicSummaries(rows, learnerId, group.id),
  ]);
  const byTopic = new Map(summaries.map((summary) => [summary.topicId, summary]));
  const line = (track: Track, topic: Topic, note?: Note): NoteLine => ({
    topic,
    track,
    text: note?.text ?? "",
    savedOn: note?.savedAt ? studyDate(note.savedAt, day) : null,
    difficulty: byTopic.get(topic.id)?.difficulty ?? null,
    isFlagged: byTopic.get(topic.id)?.isFlagged ?? false,
  });
  const written = notes.flatMap((note) => {
    const topic = context.curricula.findTopic(note.topicId);
    const track = group.tracks.find((each) => each.id === topic?.trackId);
    return topic && track ? [line(track, topic, note)] : [];
  });
  const noted = new Set(notes.map((note) => note.topicId));
  const asking = group.tracks.flatMap((track) =>
    track.topics.filter((topic) => !noted.has(topic.id)).map((topic) => line(track, topic)),
  );
  return [...written, ...asking.filter(isShaky)];
}

export interface NoteView extends Moment {
  group: Group;
  track: Track;
  topic: Topic;
  note: Note;
  /** The note as it reads, safe to put into a page. */
  html: string;
  /** Earlier texts, the newest first. */
  versions: { revision: number; text: string; savedAt: Instant; savedOn: CivilDate }[];
}

export async function viewNote(context: Context, group: Group, topicId: string): Promise<NoteView> {
  const topic = getTopic(context, group, topicId);
  const day = dayRule(context.settings.readLearner());
  const [note, versions] = await Promise.all([
    getNote(context.rows, context.learnerId, topicId),
    listNoteVersions(context.rows, context.learnerId, topicId),
  ]);
  return {
    ...now(context),
    group,
    track: group.tracks.find((each) => each.id === topic.trackId)!,
    topic,
    note,
    html: await renderNote(context, note.text),
    versions: versions.map((version) => ({ ...version, savedOn: studyDate(version.savedAt, day) })),
  };
}

/** Rendering a longer note would keep everybody waiting. */
const RENDERED_CHARACTERS = 100_000;

/** HTML that is safe to put into a page. The libraries that render come with the first note: starting is to be quick. */
export async function renderNote(context: Context, text: string): Promise<string> {
  if (text.length > RENDERED_CHARACTERS) {
    return "<p>This note is too long to be shown as it reads. It is kept all the same.</p>";
  }
  const { renderMarkdown } = await import("../content/markdown.ts");
  const { findTopicPath } = context.curricula;
  return renderMarkdown(text, { findTopicPath, idPrefix: "note-" }).html;
}
