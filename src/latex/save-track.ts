/** Puts a track into a folder of curricula, whole or not at all. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseDocument, stringify } from "yaml";
import { AppError } from "../core/errors.ts";
import type { DraftedTrack } from "./track.ts";

export interface TrackPlace {
  /** The folder that holds the group folders. */
  root: string;
  groupId: string;
  trackId: string;
  /** For a group that is made: the word in the switch and in the URL. */
  label: string;
  slug: string;
}

/** Throws `conflict` where the track or a file in its place exists. */
export function refuseExisting({ root, groupId, trackId }: TrackPlace): void {
  const path = join(root, groupId, trackId);
  if (existsSync(path)) {
    throw new AppError(
      "conflict",
      `${path} exists already, and an import overwrites nothing: choose another --track, or move the folder away.`,
    );
  }
}

/**
 * Writes everything into a hidden folder first. `check` looks at that folder, a folder of curricula itself, and throws
 * where something is wrong; then one rename brings the track in. Gives back the track's path.
 */
export async function saveTrack(
  place: TrackPlace,
  track: DraftedTrack,
  check: (root: string) => Promise<void>,
): Promise<string> {
  refuseExisting(place);
  const { root, groupId, trackId } = place;
  mkdirSync(root, { recursive: true });
  const draft = mkdtempSync(join(root, ".import-"));
  try {
    const groupFolder = join(draft, groupId);
    writeTrack(join(groupFolder, trackId), track);
    writeFileSync(join(groupFolder, "group.yaml"), newGroup(place));
    await check(draft);
    const target = join(root, groupId);
    const groupFile = join(target, "group.yaml");
    if (!existsSync(target)) renameSync(groupFolder, target);
    else {
      const listed = existsSync(groupFile) ? withTrack(groupFile, trackId) : newGroup(place);
      writeFileSync(join(draft, "group.yaml"), listed);
      renameSync(join(groupFolder, trackId), join(target, trackId));
      renameSync(join(draft, "group.yaml"), groupFile);
    }
    return join(target, trackId);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function writeTrack(folder: string, { title, topics }: DraftedTrack): void {
  for (const { id, files } of topics) {
    mkdirSync(join(folder, id), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, id, name), text);
  }
  const listed = topics.map((topic) => ({
    id: topic.id,
    title: topic.title,
    ...(topic.summary.length > 0 && { summary: topic.summary }),
  }));
  const file = { title, kinds: { concept: "Question" }, topics: listed };
  writeFileSync(join(folder, "track.yaml"), stringify(file, { lineWidth: 0 }));
}

function newGroup({ label, slug, trackId }: TrackPlace): string {
  return stringify({ label, slug, tracks: [trackId] });
}

/** The group's own file with one more track; its comments stay. */
function withTrack(file: string, trackId: string): string {
  const document = parseDocument(readFileSync(file, "utf8"));
  const tracks = document.get("tracks");
  if (document.errors.length > 0 || tracks === undefined) {
    throw new AppError(
      "invalid",
      `${basename(file)} of the group cannot be read: correct it first (study check --root data/curricula).`,
    );
  }
  const listed = document.toJS().tracks as string[];
  if (!listed.includes(trackId)) document.addIn(["tracks"], trackId);
  return String(document);
}
