import { expect, test } from "vitest";
import { TEMPLATES } from "./templates.ts";
import { printTypst } from "./typst-compiler.ts";

/** The pages of marked places, after a gap at the top of the first page in millimetres. */
function pagesOf(template: string, show: string, parts: string, gap: number): Record<string, number> {
  const printed = printTypst(`${template}\n#show: ${show}\n#v(${gap}mm)\n${parts}\n`);
  if ("faults" in printed) throw new Error(printed.faults.join("; "));
  return printed.topicPages;
}

/** From the middle of a page to its foot. */
const GAPS = Array.from({ length: 32 }, (_, place) => 130 + 4 * place);
const mark = (id: string) => `#page-of-topic("${id}")`;

test("the name of a topic's questions stands on the page of its first question", () => {
  const parts = `#[]#label("topic:a")
#questions-of([Topic ${mark("name")}], "a")[#question("a.q01", [1], [Quick], [Why? ${mark("question")}])[]]`;
  for (const gap of GAPS) {
    const pages = pagesOf(TEMPLATES["study-guide"], "book.with()", parts, gap);
    expect(pages.name, `${gap} mm`).toBe(pages.question);
  }
});

test("the end of a chapter that is kept together has no page for its last line", () => {
  const parts = `#kept[${mark("first")}\n\n${"- A source\n".repeat(9)}\n\n${mark("last")}]`;
  for (const gap of GAPS) {
    const pages = pagesOf(TEMPLATES["study-guide"], "book.with()", parts, gap);
    expect(pages.first, `${gap} mm`).toBe(pages.last);
  }
});

test("what is taller than a page is broken, kept or not", () => {
  const parts = `#kept[${mark("first")}\n\n${"- A source\n".repeat(200)}\n\n${mark("last")}]`;
  const pages = pagesOf(TEMPLATES["study-guide"], "book.with()", parts, 10);
  expect(pages.last! - pages.first!).toBeGreaterThan(1);
});

test("the summary and the formulas of a cheat sheet's card stand on one page", () => {
  const lines = "A line.\n\n".repeat(10);
  const parts = `#card(1, "name", "http://study.test/name", [Topic], [${lines}${mark("last")}], [${lines}])`;
  for (const gap of GAPS) {
    const pages = pagesOf(TEMPLATES["cheat-sheet"], "sheet.with()", parts, gap);
    expect(pages.name, `${gap} mm`).toBe(pages.last);
  }
});
