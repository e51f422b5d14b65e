/** Where things stand in the app. */
import type { Group, Topic } from "../../core/curriculum.ts";

export function topicPath(group: Pick<Group, "slug">, topic: Pick<Topic, "id" | "trackId">): string {
  return `/${group.slug}/${topic.trackId}/${topic.id}`;
}

/** Where the topic's note is saved. */
export function notePath(group: Pick<Group, "slug">, topic: Pick<Topic, "id">): string {
  return `/${group.slug}/topics/${topic.id}/note`;
}

export function reviewPath(group: Pick<Group, "slug">, reviewId: string): string {
  return `/${group.slug}/review/${reviewId}`;
}
