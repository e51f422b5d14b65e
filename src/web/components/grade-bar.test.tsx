import { expect, test } from "vitest";
import { GradeBar, type GradeBarProps } from "./grade-bar.tsx";

const PROPS: GradeBarProps = {
  isRevealed: true,
  revealHref: "/ml/review/1?answer=1",
  action: "/ml/review/1/grade",
  fields: { op: '"1' },
  note: "Dates stay.",
};

test("the four grades stand in their order, each under its own name", () => {
  const html = String(<GradeBar {...PROPS} />);
  const grades = [...html.matchAll(/name="grade" value="(\w+)"><span class="grade-label">(\w+)</g)];
  expect(grades.map(([, value, label]) => [value, label])).toEqual([
    ["again", "Again"],
    ["hard", "Hard"],
    ["good", "Good"],
    ["easy", "Easy"],
  ]);
  expect(html).toContain('<input type="hidden" name="op" value="&quot;1"/>');
});

test("before the reveal the grades are hidden and a link shows the answer without scripts", () => {
  const html = String(<GradeBar {...PROPS} isRevealed={false} />);
  expect(html).toMatch(/<form class="grade-form"[^>]* hidden=""/);
  expect(html).toMatch(/<div class="grade-ask"><a href="\/ml\/review\/1\?answer=1"/);
});

test("after the reveal only the grades are seen", () => {
  const html = String(<GradeBar {...PROPS} />);
  expect(html).toMatch(/<div class="grade-ask" hidden="">/);
  expect(html).not.toMatch(/<form[^>]* hidden/);
});
