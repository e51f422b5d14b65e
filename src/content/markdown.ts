/** Renders Markdown to HTML that is safe to put into a page as it is: readings, questions, and the learner's notes. */
import type { MarkdownIt, Token } from "markdown-it";
import type { Heading } from "./compiled.ts";
import type { DrawDot } from "./diagram.ts";
import { highlightCode } from "./highlight.ts";
import { type LinkTargets, resolveLink } from "./links.ts";
import { createParser } from "./markdown-parser.ts";
import { inlineText, readInfo } from "./markdown-parts.ts";
import { escapeHtml } from "./markup.ts";
import { type Formula, renderFormula } from "./math.ts";

export interface RenderOptions extends LinkTargets {
  /** Draws DOT fences; without it, as for notes, they are shown as code. */
  drawDot?: DrawDot;
  /** Put before the anchors of headings, where several texts stand on one page. */
  idPrefix?: string;
  /** Puts each `##` part into a box of its own, so that a browser need not lay out those that are out of sight. */
  inParts?: boolean;
  /** How formulas and text are written as HTML where it is another program that shows them; left out, as for our pages. */
  writeFormula?(latex: string, isDisplay: boolean): Formula;
  writeText?(text: string): string;
}

/** What could not be shown as it was meant; `line` counts from 1 in the Markdown. */
export interface MarkdownProblem {
  line: number;
  message: string;
}

export interface Rendered {
  html: string;
  /** The `##` and `###` headings. */
  headings: Heading[];
  hasMath: boolean;
  hasCode: boolean;
  problems: MarkdownProblem[];
}

/** What one rendering gathers. */
interface Page extends Rendered {
  options: RenderOptions;
}

const parser = createParser();

/**
 * The tokens that every rendering begins with: headings with their anchors, asides with their class, links that lead
 * somewhere, cells with the class of their alignment. Pages and guides are written from the same.
 */
export function prepareMarkdown(
  markdown: string,
  options: RenderOptions,
): { tokens: Token[]; headings: Heading[]; problems: MarkdownProblem[] } {
  const page: Page = { html: "", headings: [], hasMath: false, hasCode: false, problems: [], options };
  const tokens = prepare(markdown, page);
  return { tokens, headings: page.headings, problems: page.problems };
}

function prepare(markdown: string, page: Page): Token[] {
  const tokens = parser.parse(markdown, {});
  prepareBlocks(tokens, page);
  for (const token of tokens) prepareInline(token.children ?? [], page);
  return tokens;
}

/** Never throws: a formula, diagram or link that does not work is shown as its source and told in `problems`. */
export function renderMarkdown(markdown: string, options: RenderOptions): Rendered {
  const page: Page = { html: "", headings: [], hasMath: false, hasCode: false, problems: [], options };
  const tokens = prepare(markdown, page);
  const write = (some: Token[]) => parser.renderer.render(some, parser.options, { page });
  const html = options.inParts
    ? splitParts(tokens)
        .map((part) => `<div class="part">${write(part)}</div>\n`)
        .join("")
    : write(tokens);
  const { headings, hasMath, hasCode, problems } = page;
  problems.sort((a, b) => a.line - b.line);
  return { html, headings, hasMath, hasCode, problems };
}

/** At each `##` and `###` that stands in no list or quote; a heading stays with the one that it follows at once. */
function splitParts(tokens: Token[]): Token[][] {
  const parts: Token[][] = [];
  for (const [index, token] of tokens.entries()) {
    const isHeading = token.type === "heading_open" && /^h[23]$/.test(token.tag) && token.level === 0;
    const begins = isHeading && tokens[index - 1]?.type !== "heading_close";
    if (begins || parts.length === 0) parts.push([]);
    parts.at(-1)!.push(token);
  }
  return parts;
}

function tell(page: Page, token: Token, message: string): void {
  page.problems.push({ line: (token.map?.[0] ?? 0) + 1, message });
}

function prepareBlocks(tokens: Token[], page: Page): void {
  const anchors = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    const content = tokens[index + 1];
    if (token.type === "heading_open") prepareHeading(token, content!, tokens[index + 2]!, page, anchors);
    if (token.type === "blockquote_open") prepareAside(token, tokens, index);
    if (token.type === "th_open" || token.type === "td_open")
      prepareCell(token, content!, tokens[index + 2]!);
  }
}

/** The page has the only `h1`, so a `#` heading becomes an `h2`. */
function prepareHeading(
  open: Token,
  content: Token,
  close: Token,
  page: Page,
  anchors: Map<string, number>,
): void {
  if (open.tag === "h1") open.tag = close.tag = "h2";
  if (open.tag !== "h2" && open.tag !== "h3") return;
  const text = inlineText(content.children ?? []).trim();
  const anchor = `${page.options.idPrefix ?? ""}${uniqueAnchor(text, anchors)}`;
  open.attrSet("id", anchor);
  page.headings.push({ id: anchor, text, level: open.tag === "h2" ? 2 : 3 });
}

/**
 * Lower-case words joined by hyphens; what would look like the anchor of a question gets a word before it.
 * `taken` has for each anchor the number that its next namesake tries, as thousands of them must not try all.
 */
function uniqueAnchor(text: string, taken: Map<string, number>): string {
  const words =
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-") ?? "section";
  const base = /^q\d+$/.test(words) ? `section-${words}` : words;
  let anchor = base;
  for (let number = taken.get(base) ?? 2; taken.has(anchor); number++) {
    anchor = `${base}-${number}`;
    taken.set(base, number + 1);
  }
  taken.set(anchor, taken.get(anchor) ?? 2);
  return anchor;
}

const ASIDES = ["Note", "Rule of thumb", "Theorem", "Finding"];

/** A block quote that begins with the bold word of an aside becomes one of that kind. */
function prepareAside(open: Token, tokens: Token[], index: number): void {
  const children = tokens[index + 2]?.type === "inline" ? tokens[index + 2]!.children! : [];
  const [first, second, third] = children.filter((child) => child.type !== "text" || child.content !== "");
  if (first?.type !== "strong_open" || third?.type !== "strong_close") return;
  const kind = ASIDES.find((word) => second?.content === `${word}.`);
  const close = tokens
    .slice(index)
    .find((token) => token.type === "blockquote_close" && token.level === open.level);
  if (!kind || !close) return;
  open.tag = close.tag = "div";
  open.attrSet("class", `aside aside-${kind.toLowerCase().replaceAll(" ", "-")}`);
  open.attrSet("role", "note");
}

/** A heading cell says that it heads its column; an empty one heads nothing. Alignment becomes a class. */
function prepareCell(open: Token, content: Token, close: Token): void {
  const align = /^text-align:(left|center|right)$/.exec(String(open.attrGet("style")))?.[1];
  open.attrs = align ? [["class", `align-${align}`]] : [];
  if (open.tag === "th" && content.content.trim() === "") open.tag = close.tag = "td";
  if (open.tag !== "th") return;
  open.attrSet("scope", "col");
  const [only, ...others] = content.children ?? [];
  if (only?.type === "math_inline" && others.length === 0) only.meta = { isWholeHeading: true };
}

/** A number and its unit stay on one line, also where the number has a check and the text goes on behind it. */
const SPACE_BEFORE_UNIT =
  /(^|\d) (?=[%‰]|(?:[kKMGTPE]i?B|[kMGT]bit|[mµn]s|[kMG]?Hz|[kM]W|[MGTPE]FLOPS?|(?<=\d )[hsBW])\b)/g;

function prepareInline(tokens: Token[], page: Page): void {
  const openLinks: { isShown: boolean }[] = [];
  for (const token of tokens) {
    if (token.type === "link_open") {
      const link = resolveLink(String(token.attrGet("href")), page.options);
      if ("fault" in link) {
        tell(page, token, link.fault);
        token.type = "text";
      } else token.attrs = link.attributes;
      openLinks.push({ isShown: "attributes" in link });
    }
    if (token.type === "link_close" && !openLinks.pop()?.isShown) token.type = "text";
    if (token.type === "image") {
      tell(page, token, "Images are not taken: draw a dot diagram, or link to the source.");
      token.type = "text";
      token.content = inlineText(token.children ?? []);
      token.children = null;
    }
    if (token.type === "checked_open") {
      const { name } = token.meta as { name: string };
      if (!/^[a-z][a-z0-9_]*$/.test(name)) {
        tell(
          page,
          token,
          `{${name}} names no value: use the snake_case name that the check prints or facts.yaml has.`,
        );
      }
    }
    if (token.type === "text") token.content = token.content.replace(SPACE_BEFORE_UNIT, "$1\u00a0");
    if (token.type === "text" && token.content.includes("$$")) {
      tell(
        page,
        token,
        "A $$ has no partner: put $$ on lines of their own before and after the formula, without blank lines between.",
      );
    }
  }
}

type Rule = (tokens: Token[], index: number, page: Page) => string;

function addRules(renderer: MarkdownIt["renderer"], rules: Record<string, Rule>): void {
  for (const [name, rule] of Object.entries(rules)) {
    renderer.rules[name] = (tokens, index, _options, env) => rule(tokens, index, env?.page as Page);
  }
}

/** What of a text clings to the formula before it and to the one after it: browsers would begin a line with a comma. */
function splitText(tokens: Token[], index: number): { after: string; text: string; before: string } {
  const content = tokens[index]!.content;
  const after = isFormula(tokens[index - 1]) ? /^[,.;:!?)\]%’”"'…]*/.exec(content)![0] : "";
  const rest = content.slice(after.length);
  let end = rest.length;
  if (isFormula(tokens[index + 1])) while (end > 0 && '([“"'.includes(rest[end - 1]!)) end--;
  return { after, text: rest.slice(0, end), before: rest.slice(end) };
}

function isFormula(token: Token | undefined): boolean {
  return token?.type === "math_inline";
}

addRules(parser.renderer, {
  text: (tokens, index, page) => text(splitText(tokens, index).text, page),
  table_open: () => '<div class="table-scroll"><table>\n',
  table_close: () => "</table></div>\n",
  checked_open: () => '<span class="checked">',
  checked_close: () => "</span>",
  math_inline: (tokens, index, page) => {
    const html = formula(tokens[index]!, page, false);
    // Not every reader speaks MathML, and a heading must be there for all.
    if (tokens[index]!.meta?.isWholeHeading) return `<span class="visually-hidden">formula </span>${html}`;
    const before = tokens[index - 1]?.type === "text" ? splitText(tokens, index - 1).before : "";
    const after = tokens[index + 1]?.type === "text" ? splitText(tokens, index + 1).after : "";
    if (before === "" && after === "") return html;
    return `<span class="math-word">${text(before, page)}${html}${text(after, page)}</span>`;
  },
  math_block: (tokens, index, page) =>
    `<div class="math-display">${formula(tokens[index]!, page, true)}</div>\n`,
  code_block: (tokens, index, page) => codeFigure(tokens[index]!.content, "", page),
  fence: (tokens, index, page) => fence(tokens[index]!, page),
});

function text(content: string, page: Page): string {
  return (page.options.writeText ?? escapeHtml)(content);
}

function formula(token: Token, page: Page, isDisplay: boolean): string {
  page.hasMath = true;
  const result = (page.options.writeFormula ?? renderFormula)(token.content, isDisplay);
  if ("html" in result) return result.html;
  tell(page, token, `The formula cannot be read: ${result.fault}. Correct the LaTeX.`);
  return `<code class="math-source">${escapeHtml(token.content)}</code>`;
}

function fence(token: Token, page: Page): string {
  const { language, alt } = readInfo(token.info);
  if (language === "dot" && page.options.drawDot) return dotFigure(token, alt, page, page.options.drawDot);
  if (language === "text" && alt !== "") {
    const pre = `<pre>${escapeHtml(token.content)}</pre>`;
    return `<figure class="diagram diagram-text" role="img" aria-label="${escapeHtml(alt)}">${pre}</figure>\n`;
  }
  return codeFigure(token.content, language, page);
}

function dotFigure(token: Token, alt: string, page: Page, drawDot: DrawDot): string {
  if (alt === "") tell(page, token, 'The diagram has no alt text: write ```dot "What the picture shows."');
  const { svg, problems } = drawDot(token.content, alt);
  for (const { line, message } of problems) page.problems.push({ line: token.map![0] + 1 + line, message });
  return svg === "" ? codeFigure(token.content, "dot", page) : `<figure class="diagram">${svg}</figure>\n`;
}

function codeFigure(code: string, language: string, page: Page): string {
  page.hasCode = true;
  const name = /^[a-z0-9+#-]{1,20}$/.test(language) ? language : "";
  const caption = name && `<figcaption>${escapeHtml(name)}</figcaption>`;
  const body = name === "" ? escapeHtml(code) : highlightCode(code, name);
  return `<figure class="code">${caption}<pre><code>${body}</code></pre></figure>\n`;
}
