/** Where things stand in the app. */
import type { Group, Topic, Track } from "../../core/curriculum.ts";

export function topicPath(group: Pick<Group, "slug">, topic: Pick<Topic, "id" | "trackId">): string {
  return `/${group.slug}/${topic.trackId}/${topic.id}`;
}

/** Where the topic's note is saved. */
export function notePath(group: Pick<Group, "slug">, topic: Pick<Topic, "id">): string {
  return `/${group.slug}/topics/${topic.id}/note`;
}

export function notesPath(group: Pick<Group, "slug">): string {
  return `/${group.slug}/notes`;
}

/** The page of one note, with its preview and versions. */
export function notePagePath(group: Pick<Group, "slug">, topic: Pick<Topic, "id">): string {
  return `${notesPath(group)}/${topic.id}`;
}

export function practicePath(group: Pick<Group, "slug">): string {
  return `/${group.slug}/practice`;
}

/** `skip`: questions put off to the end; `isAnswered`: with the answer shown, for browsers without scripts. */
export function reviewPath(
  group: Pick<Group, "slug">,
  reviewId: string,
  { skip = [], isAnswered = false }: { skip?: readonly string[]; isAnswered?: boolean } = {},
): string {
  const query = new URLSearchParams(skip.map((id) => ["skip", id]));
  if (isAnswered) query.set("answer", "1");
  return `/${group.slug}/review/${reviewId}${query.size > 0 ? `?${query}` : ""}`;
}

/** The track's questions as an Anki package. */
export function ankiPath(group: Pick<Group, "slug">, track: Pick<Track, "id">): string {
  return `/data/anki/${group.slug}/${track.id}.apkg`;
}

/** The same as a table. */
export function questionsPath(group: Pick<Group, "slug">, track: Pick<Track, "id">): string {
  return `/data/questions/${group.slug}/${track.id}.csv`;
}
