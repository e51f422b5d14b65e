import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { findForeignMarkup } from "../../test/support/html-allow-list.ts";
import { type DrawDot, loadDotDrawer } from "./diagram.ts";
import { renderMarkdown } from "./markdown.ts";

let drawDot: DrawDot;
beforeAll(async () => {
  drawDot = await loadDotDrawer();
});

const findTopicPath = (id: string) => `/ml/track/${id}`;

/** Renders as a reading and as a note. */
function renderBoth(markdown: string): string[] {
  return [
    renderMarkdown(markdown, { findTopicPath, drawDot }).html,
    renderMarkdown(markdown, { findTopicPath }).html,
  ];
}

const dot = (source: string, alt = "alt") => `\`\`\`dot "${alt}"\n${source}\n\`\`\``;

const HOSTILE: Record<string, string[]> = {
  "raw HTML": [
    "<script>alert(1)</script>",
    "a <script src=//evil.org/x.js></script> b",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "<style>body{display:none}</style>",
    "<base href=//evil.org>",
    "<form action=//evil.org><button>x</button></form>",
    "<!-- --><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><script>alert(1)</script>",
    "</p></div></main><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
    "<div\nonmouseover=alert(1)\n>x</div>",
    "\u0000<script>\u0000alert(1)</script>",
  ],
  links: [
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](  javascript:alert(1)  )",
    "[x](<java\tscript:alert(1)>)",
    "[x](javascript&colon;alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java%0ascript:alert(1))",
    "[x](java%73cript:alert(1))",
    "[x](\u0001javascript:alert(1))",
    "[x](\u00a0javascript:alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
    "[x](file:///etc/passwd)",
    "[x](blob:https://x.org/1)",
    "[x](//evil.org/x)",
    "[x](\\\\evil.org\\x)",
    "[x](https:javascript:alert(1))",
    "[x](https:///evil.org)",
    '[x](https://x.org/"onmouseover="alert(1))',
    "[x](https://x.org/'onmouseover='alert(1))",
    '[x](https://x.org "t\\" onmouseover=\\"alert(1)")',
    "[x](<https://x.org/><script>alert(1)</script>)",
    "[x](https://x.org/<script>)",
    "<javascript:alert(1)>",
    '<https://x.org/"onclick=alert(1)>',
    '[x][r]\n\n[r]: javascript:alert(1) "onclick=alert(1)"',
    "[<img src=x onerror=alert(1)>](https://x.org)",
    '[x](topic:a"onclick=alert(1))',
    "[x](topic:../../config)",
    '[x](topic:a#b"onclick=alert(1))',
    '[x](#q01"onclick=alert(1))',
    "![x](javascript:alert(1))",
    '![<script>](https://evil.org/x.png "onerror=alert(1)")',
    '![x" onerror="alert(1)](x.png)',
  ],
  "headings, tables, quotes and lists": [
    "## <script>alert(1)</script>",
    '## "><img src=x onerror=alert(1)>',
    "## x {#id onclick=alert(1)}",
    "| <script>alert(1)</script> | b |\n| --- | :-: |\n| <img src=x onerror=alert(1)> | `<svg onload=alert(1)>` |",
    '| a |\n| :--" onclick="x |\n| b |',
    "> **Note.** <script>alert(1)</script>",
    '> **Note." onclick="alert(1).** x',
    "1. <b onclick=alert(1)>\n99999999999. x",
    '[<script>]{=x} [x]{=y" onclick="alert(1)} [x]{fact=<script>}',
    "***[***<script>***](https://x.org)***",
  ],
  code: [
    "```<script>\nx\n```",
    '```python" onclick="alert(1)\nx\n```',
    "```python\n</code></pre><script>alert(1)</script>\n```",
    "```html\n<script>alert(1)</script><img src=x onerror=alert(1)>\n```",
    '```text "\\"><script>alert(1)</script>"\n</pre><script>alert(1)</script>\n```',
    '```text "x" onmouseover="alert(1)"\n+\n```',
    "``</code><script>alert(1)</script>``",
    "    </code></pre><script>alert(1)</script>",
    '~~~dot"><script>alert(1)</script>\nx\n~~~',
  ],
  formulas: [
    "$\\href{javascript:alert(1)}{x}$",
    "$\\url{javascript:alert(1)}$",
    "$\\includegraphics{javascript:alert(1)}$",
    '$\\htmlClass{x" onclick="alert(1)}{y}$',
    "$\\htmlId{x}{y}$ $\\htmlStyle{color:red}{y}$ $\\htmlData{onclick=alert(1)}{y}$",
    "$\\style{background:url(//evil.org)}{x}$",
    "$\\class{x}{y}$ $\\id{x}{y}$ $\\data{x=y}{z}$",
    "$\\text{<script>alert(1)</script>}$",
    "$\\text{</mtext></math><img src=x onerror=alert(1)>}$",
    '$\\unicode{x3c}script\\unicode{x3e}$ $\\char"3C script$',
    "$<script>alert(1)</script>$",
    "$$\n</math><script>alert(1)</script>\n$$",
    '$\\color{red" onclick="alert(1)}{x}$',
    "$\\textcolor{#fff;background:url(//evil.org)}{x}$ $\\colorbox{red}{x}$",
    '$\\hspace{1em" onclick="alert(1)}$ $\\rule{1em}{1em}$',
    "$\\tag{<script>}$ \n\n$$\nx \\tag{<img src=x onerror=alert(1)>}\n$$",
    '$\\label{x" onclick="alert(1)}$ $\\ref{javascript:alert(1)}$ $\\eqref{<script>}$',
    "$\\operatorname{<img src=x onerror=alert(1)>}$",
    '$\\begin{array}{c" onclick="alert(1)}x\\end{array}$',
    "$\\def\\x{\\x\\x}\\x$",
    "$\\newcommand{\\mathrm}[1]{\\href{javascript:alert(1)}{#1}}\\mathrm{x}$",
    "$\\verb|<script>alert(1)</script>|$",
    "$\\foo{<script>alert(1)</script>}$",
  ],
  diagrams: [
    dot('digraph { a [URL="javascript:alert(1)"] }'),
    dot('digraph { a [href="data:text/html,<script>alert(1)</script>", target="_top"] }'),
    dot(
      'digraph { URL="javascript:alert(1)"; a -> b [edgeURL="javascript:1", headURL="javascript:1", labelURL="javascript:1", label=x] }',
    ),
    dot('digraph { a [tooltip="\\"><script>alert(1)</script>"] }'),
    dot('digraph { a [label="</text><script>alert(1)</script>"] }'),
    dot("digraph { a [label=<<b>x</b><script>alert(1)</script>>] }"),
    dot(
      'digraph { a [label=<<table href="javascript:alert(1)"><tr><td><img src="https://evil.org/x.png"/></td></tr></table>>] }',
    ),
    dot('digraph { a [image="https://evil.org/x.png"]; b [shape=none, image="javascript:alert(1)"] }'),
    dot('digraph { a [id="x\\" onload=\\"alert(1)", class="x\\" onclick=\\"alert(1)"] }'),
    dot('digraph { stylesheet="https://evil.org/x.css"; a [style="filled;background:url(//evil.org)"] }'),
    dot('digraph { a [fillcolor="url(#x)", color="red\\" onload=\\"alert(1)", style=filled] }'),
    dot('digraph { fontpath="/etc"; a [fontname="x\\" onload=\\"alert(1)", shapefile="/etc/passwd"] }'),
    dot('digraph { "<img src=x onerror=alert(1)>" -> "&lt;script&gt;" }'),
    dot("digraph { a }", '\\"><script>alert(1)</script>'),
    dot("digraph { a }", "x' onload='alert(1)"),
    dot("digraph { <script>alert(1)</script> }"),
    dot('digraph { subgraph cluster_x { label="<script>"; URL="javascript:1"; a } }'),
    dot('digraph { size="1e9,1e9"; nodesep=1e9; a -> b }'),
  ],
};

describe.each(Object.entries(HOSTILE))("%s", (_, inputs) => {
  it.each(inputs)("%j gives nothing that is not on the list", (markdown) => {
    for (const html of renderBoth(markdown)) expect(findForeignMarkup(html)).toEqual([]);
  });
});

it("tries many", () => {
  expect(Object.values(HOSTILE).flat().length).toBeGreaterThan(100);
});

it("never throws and never leaves the list, whatever the pieces make together", () => {
  const piece = fc.constantFrom(
    ...Object.values(HOSTILE).flat(),
    "\n\n",
    "\n",
    "> ",
    "- ",
    "| ",
    "$",
    "$$\n",
    "```",
    "**",
    "[",
    "](",
    ")",
    "{=",
    "}",
    '"',
    "\\",
    "<",
    ">",
    "&",
    "    ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const { html } = renderMarkdown(pieces.join(""), { findTopicPath });
      expect(findForeignMarkup(html)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

describe("the list itself", () => {
  it.each([
    "<script>x</script>",
    '<p onclick="x">y</p>',
    '<p style="color: red">y</p>',
    "<p onclick=x>y</p>",
    '<a href="javascript:x">y</a>',
    '<a href="//evil.org">y</a>',
    '<a href="&quot; x">y</a>',
    '<img src="x">',
    "<p>a < b</p>",
    "<p>a",
    "<p></div>",
    "</p>",
    "<math><p>x</p></math>",
    "<math><mtext><script>x</script></mtext></math>",
    '<math href="https://x.org"></math>',
    "<svg><a>x</a></svg>",
    "<svg><style>x</style></svg>",
    '<svg><g fill="url(#x)"></g></svg>',
    '<path d="M0"></path>',
    "<!-- x -->",
    '<span class="evil">x</span>',
    "<h1>x</h1>",
  ])("refuses %s", (html) => {
    expect(findForeignMarkup(html)).not.toEqual([]);
  });
});
