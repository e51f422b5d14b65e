/** The files of a track among the folders of curricula: where they stand, and the track as it is written there. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Group, Track } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import { type Folder, openFolder } from "./folder.ts";
import type { SourceTrack } from "./source.ts";

export interface TrackPlace {
  group: Pick<Group, "id">;
  track: Pick<Track, "id" | "title">;
}

/** The first of the folders that holds the track. Throws `not-found` where none does. */
export function rootOf(roots: readonly string[], { group, track }: TrackPlace): string {
  const root = roots.find((each) => existsSync(join(each, group.id, track.id, "track.yaml")));
  if (root) return root;
  throw new AppError(
    "not-found",
    `The files of ${track.title} (${group.id}/${track.id}) are not there any more. Put them back, or start the app anew.`,
  );
}

/** Reads this track alone. Throws `not-found` where no folder has it, `unavailable` where its track.yaml is broken. */
export async function readTrack(
  roots: readonly string[],
  place: TrackPlace,
): Promise<{ folder: Folder; source: SourceTrack }> {
  const { group, track } = place;
  // The parsers are loaded where they are asked for, so that a start does without them.
  const { parseTrack } = await import("./parse.ts");
  const folder = await openFolder(rootOf(roots, place));
  const { part, problems } = await parseTrack(folder, group.id, track.id);
  if (part) return { folder, source: part };
  const [first] = problems;
  throw new AppError(
    "unavailable",
    `The files of ${track.title} cannot be read: ${first!.file}:${first!.line}: ${first!.message}`,
  );
}
