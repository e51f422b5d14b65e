import { beforeAll, describe, expect, it } from "vitest";
import { findForeignMarkup } from "../../test/support/html-allow-list.ts";
import { type DrawDot, loadDotDrawer } from "./diagram.ts";

let drawDot: DrawDot;
beforeAll(async () => {
  drawDot = await loadDotDrawer();
});

function svgOf(source: string, alt = "A picture"): string {
  const { svg } = drawDot(source, alt);
  expect(findForeignMarkup(svg)).toEqual([]);
  return svg;
}

it("draws inline SVG that says what it shows and takes the page's colour", () => {
  const svg = svgOf('digraph { a -> b [label="goes"] }', 'From "a" to b');
  expect(svg).toMatch(
    /^<svg viewBox="0 0 \d+ \d+" width="\d+" height="\d+" role="img" aria-label="From &quot;a&quot; to b">/,
  );
  expect(svg).toContain(">goes</text>");
  expect(svg).not.toMatch(/black|Arial|<title|xmlns| id="/);
});

it("keeps the classes of emphasis and drops all others", () => {
  const svg = svgOf('digraph { a [class="accent evil"]; a -> b [class="warn"]; b [class="sidebar muted"] }');
  expect(svg).toContain('class="node accent"');
  expect(svg).toContain('class="edge warn"');
  expect(svg).toContain('class="node muted"');
  expect(svg).not.toMatch(/evil|sidebar/);
});

it("takes colours, fonts and gradients out, and marks what was filled", () => {
  const svg = svgOf(
    'digraph { bgcolor=red; node [fontname="Comic Sans", fontcolor=green]; a [style=filled, fillcolor="red:blue", color=blue]; p [shape=point] }',
  );
  expect(svg).not.toMatch(/red|blue|green|Comic|gradient|url\(/i);
  expect(svg).toContain('class="filled" fill="none" stroke="currentColor"');
  expect(svg).toMatch(/<ellipse[^>]*fill="currentColor"/);
});

it("keeps dashes, widths, bold and italics", () => {
  const svg = svgOf("digraph { a -> b [style=dashed, penwidth=3]; c [label=<<b>B</b> <i>I</i>>] }");
  expect(svg).toContain('stroke-dasharray="5,2"');
  expect(svg).toContain('stroke-width="3"');
  expect(svg).toContain('font-weight="bold"');
  expect(svg).toContain('font-style="italic"');
});

it("scales a wide picture to the column and keeps its proportions", () => {
  const svg = svgOf(
    `digraph { rankdir=LR; ${Array.from({ length: 14 }, (_, i) => `"a long node ${i}" -> "a long node ${i + 1}"`).join(";")} }`,
  );
  const [, boxWidth = 0, boxHeight = 0, width = 0, height = 0] =
    /viewBox="0 0 (\d+) (\d+)" width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number);
  expect(boxWidth).toBeGreaterThan(680);
  expect(width).toBe(680);
  expect(height).toBe(Math.round((boxHeight * 680) / boxWidth));
});

describe("problems", () => {
  it("tells a syntax error at its line and draws nothing", () => {
    const { svg, problems } = drawDot("digraph {\n a -> b\n -> [ \n}", "x");
    expect(svg).toBe("");
    expect(problems[0]).toMatchObject({ line: 3, message: expect.stringContaining("syntax error") });
  });

  it("tells shapes and images that are not there", () => {
    const { problems } = drawDot('digraph { a [shape=foo]; b [image="x.png"] }', "x");
    expect(problems.map((problem) => problem.message).join()).toMatch(/unknown shape foo.*x\.png/s);
  });

  it("says nothing of letters whose width it estimates", () => {
    expect(drawDot('digraph { a [label="∂ŷ → 中"] }', "x").problems).toEqual([]);
  });

  it("tells links and leaves them out", () => {
    const { svg, problems } = drawDot('digraph { a [URL="javascript:alert(1)", tooltip="<script>"] }', "x");
    expect(svg).not.toMatch(/javascript|script|<a /);
    expect(svg).toContain(">a</text>");
    expect(problems[0]?.message).toContain("remove URL, href and tooltip");
  });
});
