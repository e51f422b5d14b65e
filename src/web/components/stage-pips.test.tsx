import { expect, test } from "vitest";
import { StagePips } from "./stage-pips.tsx";

test("the row says in words what it shows", () => {
  const html = String(
    <StagePips
      stages={[
        { stage: 1, state: "merged" },
        { stage: 3, state: "done" },
        { stage: 7, state: "overdue" },
        { stage: 14, state: "upcoming" },
      ]}
    />,
  );
  expect(html).toContain('role="img" aria-label="2 of 4 reviews done, 7-day review overdue"');
  expect([...html.matchAll(/pip-(\w+)/g)].map(([, state]) => state)).toEqual([
    "merged",
    "done",
    "overdue",
    "upcoming",
  ]);
});
