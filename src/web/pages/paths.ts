/** Where things stand in the app. */
import type { Group, Topic } from "../../core/curriculum.ts";

export function topicPath(group: Pick<Group, "slug">, topic: Pick<Topic, "id" | "trackId">): string {
  return `/${group.slug}/${topic.trackId}/${topic.id}`;
}

export function reviewPath(group: Pick<Group, "slug">, reviewId: string): string {
  return `/${group.slug}/review/${reviewId}`;
}
