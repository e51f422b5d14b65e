/** The documents that a track is printed as: their names, titles and what each is for. */

export const GUIDE_KINDS = ["study-guide", "cheat-sheet", "worksheet"] as const;
export type GuideKind = (typeof GUIDE_KINDS)[number];

export const GUIDE_LABELS: Record<GuideKind, { label: string; purpose: string }> = {
  "study-guide": {
    label: "Study guide",
    purpose: "All readings in order, then every question with its reference answer and rubric.",
  },
  "cheat-sheet": {
    label: "Cheat sheet",
    purpose:
      "The last hour before an interview: summaries, key formulas, templates, trade-offs, decision rules.",
  },
  worksheet: {
    label: "Worksheet",
    purpose: "The questions without answers, with ruled room to write.",
  },
};
