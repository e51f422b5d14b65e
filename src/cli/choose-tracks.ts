/** Which tracks a learner means who names one. */
import type { Group, Track } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";

/** Of what belongs to tracks, that of the tracks with this id, or of the one track `group/id`. Throws `not-found` with those there are. */
export function chooseTracks<Part extends { group: Group; track: Track }>(
  parts: readonly Part[],
  name: string,
): Part[] {
  const wholeName = ({ group, track }: Part) => `${group.id}/${track.id}`;
  const chosen = parts.filter((part) => name === part.track.id || name === wholeName(part));
  if (chosen.length > 0) return chosen;
  const names = [...new Set(parts.map(wholeName))].join(", ");
  throw new AppError("not-found", `There is no track "${name}". The tracks are: ${names}.`);
}
