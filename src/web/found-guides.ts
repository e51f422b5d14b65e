/** The guides that a search finds: by the words of their track, their kind and their file, in any order. */
import { GUIDE_LABELS } from "../guides/kinds.ts";
import type { GuideTitle } from "../guides/shelf.ts";

export interface FoundGuide {
  /** As in "ML Algorithms: Study guide". */
  label: string;
  name: string;
  href: string;
}

/** Nothing for a query without words. */
export function findGuides(titles: readonly GuideTitle[], query: string): FoundGuide[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  return titles
    .map(({ name, kind, track }) => ({
      label: `${track.title}: ${GUIDE_LABELS[kind].label}`,
      name,
      href: `/guides/${name}`,
    }))
    .filter(({ label, name }) =>
      words.every((word) => `${label} guide ${name}`.toLowerCase().includes(word)),
    );
}
