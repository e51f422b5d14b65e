import { beforeAll, describe, expect, it } from "vitest";
import { findForeignMarkup } from "../../test/support/html-allow-list.ts";
import { type DrawDot, loadDotDrawer } from "./diagram.ts";
import { type RenderOptions, renderMarkdown } from "./markdown.ts";

let drawDot: DrawDot;
beforeAll(async () => {
  drawDot = await loadDotDrawer();
});

const findTopicPath = (id: string) => (id === "mla-cnns" ? "/ml/ml_algorithms/mla-cnns" : undefined);

function render(markdown: string, options: Partial<RenderOptions> = {}) {
  const rendered = renderMarkdown(markdown, { findTopicPath, drawDot, ...options });
  expect(findForeignMarkup(rendered.html)).toEqual([]);
  return rendered;
}

const htmlOf = (markdown: string) => render(markdown).html;

describe("headings", () => {
  it("get stable unique anchors and a list of the second and third level", () => {
    const { html, headings } = render(
      "## Trade-offs\n### Über $x^2$ & `code`\n## Trade-offs\n#### Deep\n## Trade-offs 2\n## 中",
    );
    expect(headings).toEqual([
      { id: "trade-offs", text: "Trade-offs", level: 2 },
      { id: "uber-x-2-code", text: "Über x^2 & code", level: 3 },
      { id: "trade-offs-2", text: "Trade-offs", level: 2 },
      { id: "trade-offs-2-2", text: "Trade-offs 2", level: 2 },
      { id: "section", text: "中", level: 2 },
    ]);
    expect(html).toContain('<h2 id="trade-offs-2">Trade-offs</h2>');
    expect(html).toContain("<h4>Deep</h4>");
  });

  it("leave the first level to the page and the anchors of questions to the questions", () => {
    const { html, headings } = render("# Title\n## Q03");
    expect(html).toBe('<h2 id="title">Title</h2>\n<h2 id="section-q03">Q03</h2>\n');
    expect(headings.map((heading) => heading.level)).toEqual([2, 2]);
  });

  it("carry a prefix where several texts share a page", () => {
    expect(render("## A", { idPrefix: "q01-" }).headings[0]?.id).toBe("q01-a");
  });
});

describe("tables", () => {
  it("scroll by themselves, with column headers and alignment by class", () => {
    const html = htmlOf("| | Left | Right |\n| --- | :-- | --: |\n| a | $x$ | 3 |");
    expect(html.replaceAll("\n", "")).toBe(
      '<div class="table-scroll"><table><thead><tr><td></td><th class="align-left" scope="col">Left</th><th class="align-right" scope="col">Right</th></tr></thead>' +
        '<tbody><tr><td>a</td><td class="align-left"><math><mi>x</mi></math></td><td class="align-right">3</td></tr></tbody></table></div>',
    );
  });

  it("name a column that only a formula heads, for readers that do not speak MathML", () => {
    const html = htmlOf("| Name | $x$ | Slope $y$ |\n| --- | --- | --- |\n| a | $z$ | 3 |");
    expect(html).toContain(
      '<th scope="col"><span class="visually-hidden">formula </span><math><mi>x</mi></math></th>',
    );
    expect(html.match(/visually-hidden/g)).toHaveLength(1);
  });
});

describe("formulas", () => {
  it("stand in the line, or alone in a box that may scroll", () => {
    const { html, hasMath } = render("Let $x$ be\n\n$$\nx^2\n= y\n$$\n\nand $$z$$ too.");
    expect(html).toContain("<p>Let <math><mi>x</mi></math> be</p>");
    expect(html).toMatch(/<div class="math-display"><math display="block">.*<\/math><\/div>/);
    expect(html).toContain("<p>and <math><mi>z</mi></math> too.</p>");
    expect(htmlOf('($x$), "$y$"; 7 % of $z$')).toBe(
      '<p><span class="math-word">(<math><mi>x</mi></math>),</span> <span class="math-word">&quot;<math><mi>y</mi></math>&quot;;</span> 7\u00a0% of <math><mi>z</mi></math></p>\n',
    );
    expect(hasMath).toBe(true);
  });

  it.each([
    ["$$x$$", 1],
    ["text\n$$\nx\n$$\ntext", 1],
    ["- item\n\n  $$\n  x\n  $$", 1],
    ["> $$\n> x\n> $$", 1],
    ["    $$\n    x\n    $$", 0],
    ["```\n$$\nx\n$$\n```", 0],
  ])("display %j gives %d box", (markdown, count) => {
    expect(htmlOf(markdown).split('class="math-display"').length - 1).toBe(count);
  });

  it.each(["costs \\$5 and \\$6", "from $5 to $7", "$ x $", "$ 5", "a$", "`$x$`", "$$"])(
    "%j holds none",
    (markdown) => {
      expect(render(markdown).hasMath).toBe(false);
    },
  );

  it("that cannot be read are shown as their source and told at their line", () => {
    const { html, problems } = render("one\ntwo $\\foo{<b>}$\n\n$$\n\\frac{1}{\n$$\n");
    expect(html).toContain('<code class="math-source">\\foo{&lt;b&gt;}</code>');
    expect(html).toContain('<div class="math-display"><code class="math-source">\\frac{1}{</code></div>');
    expect(problems).toEqual([
      {
        line: 2,
        message: expect.stringMatching(/^The formula cannot be read: .*\\foo.*Correct the LaTeX\.$/),
      },
      { line: 4, message: expect.stringContaining("The formula cannot be read") },
    ]);
  });

  it("without an end are told", () => {
    expect(render("a\n\n$$\nx\n\ny\n").problems).toEqual([
      { line: 3, message: expect.stringContaining("A $$ has no partner") },
    ]);
  });
});

describe("code", () => {
  it("stands in a figure with its language, coloured by class", () => {
    const { html, hasCode } = render("```python run\nassert 1 < 2\n```");
    expect(html).toBe(
      '<figure class="code"><figcaption>python</figcaption><pre><code><span class="hljs-keyword">assert</span> <span class="hljs-number">1</span> &lt; <span class="hljs-number">2</span>\n</code></pre></figure>\n',
    );
    expect(hasCode).toBe(true);
  });

  it("of an unknown language, or of none, is only escaped", () => {
    expect(htmlOf("```nosuch\n<b>\n```")).toBe(
      '<figure class="code"><figcaption>nosuch</figcaption><pre><code>&lt;b&gt;\n</code></pre></figure>\n',
    );
    expect(htmlOf("```\n<b>\n```")).toBe(
      '<figure class="code"><pre><code>&lt;b&gt;\n</code></pre></figure>\n',
    );
    expect(htmlOf("    <b>")).toBe('<figure class="code"><pre><code>&lt;b&gt;\n</code></pre></figure>\n');
  });

  it.each([
    "bash",
    "sql",
    "json",
    "yaml",
    "typescript",
    "java",
    "go",
    "rust",
    "c",
    "cpp",
    "http",
    "proto",
    "graphql",
    "toml",
    "sh",
    "js",
  ])("knows %s", (language) => {
    expect(htmlOf(`\`\`\`${language}\nif "x" in 1: GET /a HTTP/1.1 # true\n\`\`\``)).toContain(
      `<figcaption>${language}</figcaption>`,
    );
  });
});

describe("diagrams", () => {
  it("in DOT become pictures with alt text", () => {
    expect(htmlOf('```dot "Says \\"a\\" & b"\ndigraph { a -> b }\n```')).toMatch(
      /^<figure class="diagram"><svg [^>]*role="img" aria-label="Says &quot;a&quot; &amp; b">.*<\/svg><\/figure>\n$/s,
    );
  });

  it("in characters become pictures where they have alt text, else code", () => {
    expect(htmlOf('```text "A box"\n+-+\n```')).toBe(
      '<figure class="diagram diagram-text" role="img" aria-label="A box"><pre>+-+\n</pre></figure>\n',
    );
    expect(htmlOf("```text\n+-+\n```")).toContain('<figure class="code">');
  });

  it("that cannot be drawn are shown as their source and told at their line", () => {
    const { html, problems } = render('text\n\n```dot "x"\ndigraph {\n -> \n}\n```');
    expect(html).toContain('<figure class="code"><figcaption>dot</figcaption><pre><code>digraph {');
    expect(problems).toEqual([{ line: 5, message: expect.stringContaining("syntax error") }]);
  });

  it("without alt text are told", () => {
    expect(render("```dot\ndigraph {}\n```").problems).toEqual([
      { line: 1, message: expect.stringContaining("no alt text") },
    ]);
  });

  it("are code in notes, where nothing is drawn", () => {
    expect(render('```dot "x"\ndigraph {}\n```', { drawDot: undefined }).html).toContain(
      "<figcaption>dot</figcaption>",
    );
  });
});

describe("asides", () => {
  it.each([
    ["Note", "aside-note"],
    ["Rule of thumb", "aside-rule-of-thumb"],
    ["Theorem", "aside-theorem"],
    ["Finding", "aside-finding"],
  ])("a quote that begins with %s becomes one", (word, name) => {
    expect(htmlOf(`> **${word}.** Text\n>\n> > inner`)).toBe(
      `<div class="aside ${name}" role="note">\n<p><strong>${word}.</strong> Text</p>\n<blockquote>\n<p>inner</p>\n</blockquote>\n</div>\n`,
    );
  });

  it.each(["> Note. Text", "> **Warning.** Text", "> Text **Note.**", "> - **Note.**", ">"])(
    "%j stays a quote",
    (markdown) => {
      expect(htmlOf(markdown)).toMatch(/^<blockquote>/);
    },
  );
});

describe("links", () => {
  it("lead to topics, their sections, questions and sources", () => {
    expect(
      htmlOf(
        '[a](topic:mla-cnns) [b](topic:mla-cnns#the-step) [c](#q03) [d](https://x.org/?a=1&b=2 "t") <http://y.org>',
      ),
    ).toBe(
      '<p><a href="/ml/ml_algorithms/mla-cnns">a</a> <a href="/ml/ml_algorithms/mla-cnns#the-step">b</a> <a href="#q03">c</a> ' +
        '<a href="https://x.org/?a=1&amp;b=2" rel="noopener" class="external">d</a> <a href="http://y.org" rel="noopener" class="external">http://y.org</a></p>\n',
    );
  });

  it.each([
    ["[a](topic:no-such)", /topic no-such, which does not exist/],
    ["[a](#q09)", /no such question/],
    ["[a](other.md)", /is not taken: write topic:/],
    ["[a](/config)", /is not taken/],
    ["[a](#section)", /is not taken/],
    ["[a](mailto:x@y.org)", /is not taken/],
    ["[a](//evil.org)", /is not taken/],
    ["[a](https:evil.org)", /is not taken/],
    ["[a](javascript:alert(1))", /is not taken/],
    ["![a](https://x.org/a.png)", /Images are not taken/],
  ])("%s is shown as its text and told", (markdown, message) => {
    const { html, problems } = render(`one\n\ntwo\n${markdown}`, { questionAnchors: new Set(["q01"]) });
    expect(html).toBe("<p>one</p>\n<p>two\na</p>\n");
    expect(problems).toEqual([{ line: 4, message: expect.stringMatching(message) }]);
  });

  it("of reference style work alike", () => {
    expect(htmlOf("[a][r] [b][s]\n\n[r]: https://x.org\n[s]: javascript:x")).toBe(
      '<p><a href="https://x.org" rel="noopener" class="external">a</a> b</p>\n',
    );
  });
});

describe("checked numbers", () => {
  it("show what is written, formulas included", () => {
    expect(
      htmlOf("[327,680]{=kv_bytes} and [$3 \\times 10^{2}$]{=x} and [**9** TFLOP/s]{fact=peak}"),
    ).toMatch(
      /^<p><span class="checked">327,680<\/span> and <span class="checked"><math>.*<\/math><\/span> and <span class="checked"><strong>9<\/strong>\u00a0TFLOP\/s<\/span><\/p>\n$/,
    );
  });

  it("with a name that none can have are told", () => {
    expect(render("[3]{=Not A Name}").problems).toEqual([
      { line: 1, message: expect.stringContaining("{Not A Name} names no value") },
    ]);
  });

  it("leave other brackets alone", () => {
    expect(htmlOf("[a] {=x} [b]{x} [c](#q01){=y}")).toBe('<p>[a] {=x} [b]{x} <a href="#q01">c</a>{=y}</p>\n');
  });
});

it("keeps a number and its unit on one line, also behind a check", () => {
  expect(htmlOf("3 % of 5 GB in 20 ms, 2 s later")).toBe(
    "<p>3\u00a0% of 5\u00a0GB in 20\u00a0ms, 2\u00a0s later</p>\n",
  );
  expect(htmlOf("[80]{=rate} MB/s")).toContain("</span>\u00a0MB/s");
  expect(htmlOf("7 sums, 3 GBs, and *a* s")).toBe("<p>7 sums, 3 GBs, and <em>a</em> s</p>\n");
});

it("shows raw HTML as text", () => {
  expect(htmlOf("<div>a</div>\n\nb <br> c")).toBe("<p>&lt;div&gt;a&lt;/div&gt;</p>\n<p>b &lt;br&gt; c</p>\n");
});

it("tells problems in the order of their lines", () => {
  const { problems } = render(
    "[a](x)\n\n$\\foo$\n\n[b](y)\n\n| $\\foo$ |\n| --- |\n| [c](z) |\n\n- d\n- [e](v)\n",
  );
  expect(problems.map((problem) => problem.line)).toEqual([1, 3, 5, 7, 9, 12]);
});
