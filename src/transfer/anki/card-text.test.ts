import { describe, expect, test } from "vitest";
import { findForeignMarkup } from "../../../test/support/html-allow-list.ts";
import { loadDotDrawer } from "../../content/diagram.ts";
import { renderCardText, writeField } from "./card-text.ts";

const options = {
  findTopicPath: (id: string) => (id === "known" ? "http://study.test/ml/track/known" : undefined),
  questionAnchors: new Set(["q01"]),
  questionPage: "http://study.test/ml/track/this",
  drawDot: await loadDotDrawer(),
};
const render = (markdown: string) => renderCardText(markdown, options).trim();

describe("formulas", () => {
  test("stand as LaTeX between the signs that Anki's MathJax looks for", () => {
    expect(render("If $a<b$ then")).toBe("<p>If \\(a&lt;b\\) then</p>");
    expect(render("$$\nx & y \\\\\n$$".replace("x & y", "\\begin{matrix} x & y \\end{matrix}"))).toBe(
      '<div class="math-display">\\[\\begin{matrix} x &amp; y \\end{matrix} \\\\\\]</div>',
    );
  });

  test("that cannot be read stand as their source, as on the pages", () => {
    expect(render("$\\frac{1$")).toBe('<p><code class="math-source">\\frac{1</code></p>');
  });

  // What MathJax would make a link or a style of; in a definition it waits for a later formula of the card.
  test.each([
    "\\href{javascript:alert(1)}{x}",
    "\\style{background:url(http://elsewhere.invalid)}{x}",
    "\\require{html}",
    "\\mmlToken{mi}[href=javascript:alert(1)]{x}",
    "\\def\\alpha{\\href{javascript:alert(1)}{x}}",
    "\\let\\alpha\\href",
    "\\renewcommand{\\alpha}{\\href{javascript:alert(1)}{x}}",
  ])("cannot smuggle in %s", (latex) => {
    expect(render(`$${latex}$`)).toMatch(/^<p><code class="math-source">[^<]*<\/code><\/p>$/);
  });

  test("are not begun by text, and money stays money", () => {
    expect(render("a \\\\( b \\\\) and \\\\[ c \\\\]")).toBe(
      "<p>a <span>\\</span>( b <span>\\</span>) and <span>\\</span>[ c <span>\\</span>]</p>",
    );
    expect(render("\\$5 to \\$7")).toBe("<p>$5 to $7</p>");
  });
});

test("links lead to the app, from wherever the card is shown", () => {
  expect(render("[a](topic:known#part) [b](#q01) [c](topic:unknown) [d](https://arxiv.org)")).toBe(
    '<p><a href="http://study.test/ml/track/known#part">a</a> <a href="http://study.test/ml/track/this#q01">b</a> c ' +
      '<a href="https://arxiv.org" rel="noopener" class="external">d</a></p>',
  );
});

test("code, tables, diagrams and checked numbers are HTML; tags for writers are not there", () => {
  const html = render(
    [
      "```python\nx = 1 < 2\n```",
      "| a | b |\n| --- | --- |\n| $x$ | 2 |",
      '```dot "An arrow leads from a to b."\ndigraph { a -> b }\n```',
      "It is [12]{=count_of}. Wrong [E01]",
    ].join("\n\n"),
  );
  expect(html).toContain("<pre><code>x = ");
  expect(html).toContain("<td>\\(x\\)</td>");
  expect(html).toMatch(/<svg [^>]*aria-label="An arrow leads from a to b\."/);
  expect(html).toContain('It is <span class="checked">12</span>. Wrong</p>');
  expect(findForeignMarkup(html)).toEqual([]);
});

test.each([
  "<script>alert(1)</script>",
  "[x](javascript:alert(1))",
  '$\\text{<img src=x onerror="alert(1)">}$',
  "![x](http://elsewhere.invalid/x.png)",
  "`<b>`",
])("nothing foreign gets in: %s", (markdown) => {
  expect(findForeignMarkup(render(markdown))).toEqual([]);
});

describe("a field", () => {
  test("has no sign that parts fields, and is composed", () => {
    expect(writeField("a\x1fb\0c\nd\te\u0308 \ud800")).toBe("abc\nd\t\u00eb \ufffd");
  });

  test("is not read as sound, speech or LaTeX by Anki", () => {
    const text =
      "[sound:x.mp3] [anki:tts lang=en][/anki:tts] [latex]x[/latex] [$]x[/$] [$$]x[/$$] a[0] [Sound of]";
    const field = writeField(text);
    expect(field).not.toMatch(/\[(?:sound:|anki:|\/?latex\]|\/?\$)/i);
    expect(field.replaceAll("&#91;", "[")).toBe(text);
    expect(field).toContain("a[0] [Sound of]");
  });
});
