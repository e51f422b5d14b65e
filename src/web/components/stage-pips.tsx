/** The reviews of one topic as a short row of pips, spoken as one sentence. */

export type StageState = "upcoming" | "due" | "overdue" | "done" | "merged";

export interface StageMark {
  /** The interval in days. */
  stage: number;
  state: StageState;
}

export function StagePips({ stages }: { stages: StageMark[] }) {
  return (
    <span class="pips" role="img" aria-label={stagesText(stages)}>
      {stages.map((mark) => (
        <span class={`pip pip-${mark.state}`} />
      ))}
    </span>
  );
}

/** As in "2 of 4 reviews done, 7-day review overdue". */
export function stagesText(stages: StageMark[]): string {
  const done = stages.filter((mark) => mark.state === "done" || mark.state === "merged").length;
  const open = stages.filter((mark) => mark.state === "due" || mark.state === "overdue");
  return [
    `${done} of ${stages.length} reviews done`,
    ...open.map((mark) => `${mark.stage}-day review ${mark.state}`),
  ].join(", ");
}
