/** Prints a guide onto the shelf: from the files of its track to the PDF in the folder. */
import { parseCurricula } from "../content/parse.ts";
import type { SourceCurricula } from "../content/source.ts";
import { rootOf } from "../content/track-files.ts";
import { AppError } from "../core/errors.ts";
import { buildGuide } from "./build.ts";
import { type GuideTitle, hashSources, keepGuide, type Printing } from "./shelf.ts";

export interface PrintPlaces {
  /** The folders of curricula, ours first. */
  roots: readonly string[];
  /** Where PDFs are kept. */
  folder: string;
  /** Of the app that the guides link to, without a path. */
  address: string;
  /** Where a topic stands in the app; undefined where no track has it. */
  findTopicPath(topicId: string): string | undefined;
}

/** `parse` may remember: printing many tracks then reads each folder once. Throws AppError where nothing can be printed. */
export async function printGuide(
  title: GuideTitle,
  { roots, folder, address, findTopicPath }: PrintPlaces,
  parse: (root: string) => Promise<SourceCurricula> = parseCurricula,
): Promise<Printing> {
  const startedAt = performance.now();
  const sourceHash = await hashSources(roots, title, address);
  const curricula = await parse(rootOf(roots, title));
  const track = curricula.groups
    .find((group) => group.id === title.group.id)
    ?.tracks.find((each) => each.id === title.track.id);
  if (!track) {
    throw new AppError(
      "unavailable",
      `The files of ${title.track.title} cannot be read: \`study check\` says why.`,
    );
  }
  const addressOf = (topicId: string) => {
    const path = findTopicPath(topicId);
    return path && `${address}${path}`;
  };
  const guide = await buildGuide({ root: curricula.root, track, kind: title.kind, addressOf });
  const seconds = Math.round(performance.now() - startedAt) / 1000;
  return keepGuide(folder, title, guide, { sourceHash, seconds });
}
