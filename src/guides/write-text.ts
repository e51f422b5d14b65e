/** Writes our Markdown as Typst markup, from the same tokens as the pages; the template gives each part its looks. */
import type { Token } from "markdown-it";
import type { DrawDot } from "../content/diagram.ts";
import type { LinkTargets } from "../content/links.ts";
import { type MarkdownProblem, prepareMarkdown } from "../content/markdown.ts";
import { inlineText, readInfo, withoutTags } from "../content/markdown-parts.ts";
import { writeFormula } from "./formula.ts";
import { printedDiagram } from "./printed-diagram.ts";
import { typstMarkup, typstString } from "./typst-text.ts";

export interface TextOptions {
  /** Where a topic is opened in the app; undefined where there is no such topic, in this track or another. */
  addressOf(topicId: string): string | undefined;
  /** The topic whose text it is: links to `#q03` lead to its questions. */
  topicId: string;
  questionAnchors?: LinkTargets["questionAnchors"];
  drawDot: DrawDot;
  /** The labels that the document has: a link to any other is words only. */
  places: ReadonlySet<string>;
  /** Formulas, as Typst writes them, that did not compile: they are shown as their source. */
  brokenFormulas?: ReadonlySet<string>;
}

/** A `##` part of a text; the first may have no heading. */
export interface TextSection {
  /** Its anchor, unique in the text; empty where there is no heading. */
  id: string;
  title: string;
  tokens: Token[];
}

/** A text that was read and can be written, whole or section by section. */
export interface GuideText {
  /** The anchors of its headings. */
  anchors: string[];
  sections: TextSection[];
  /** Typst markup of tokens. `headings: "labelled"` writes headings with labels, `"plain"` as bold lines. */
  write(tokens: readonly Token[], headings: "labelled" | "plain"): string;
  /** Each formula of the tokens as Typst, or why it cannot be shown. */
  listFormulas(): PlacedFormula[];
  /** What cannot be shown as it was meant, found so far. */
  problems: MarkdownProblem[];
  /** How many formulas were written so far, and how many of them as their source. */
  formulas: FormulaCount;
}

export interface FormulaCount {
  all: number;
  asSource: number;
}

export interface PlacedFormula {
  latex: string;
  /** Counts from 1 in the Markdown. */
  line: number;
  /** Null where it cannot be read; `problems` says why. */
  typst: string | null;
}

export function readText(markdown: string, options: TextOptions): GuideText {
  const { tokens, headings, problems } = prepareMarkdown(withoutTags(markdown), {
    findTopicPath: (id) => options.addressOf(id) && `topic:${id}`,
    questionAnchors: options.questionAnchors,
  });
  const writer = new TextWriter(options, problems);
  return {
    anchors: headings.map(({ id }) => id),
    sections: splitSections(tokens),
    write: (some, headings) => writer.writeAll(some, headings),
    listFormulas: () => writer.listFormulas(tokens),
    problems,
    formulas: writer.formulas,
  };
}

function splitSections(tokens: readonly Token[]): TextSection[] {
  const sections: TextSection[] = [{ id: "", title: "", tokens: [] }];
  for (const [place, token] of tokens.entries()) {
    if (token.type === "heading_open" && token.tag === "h2" && token.level === 0) {
      const title = inlineText(tokens[place + 1]?.children ?? []).trim();
      sections.push({ id: String(token.attrGet("id")), title, tokens: [] });
    }
    sections.at(-1)!.tokens.push(token);
  }
  return sections.filter((section) => section.tokens.length > 0);
}

/** The label of a topic's part in a guide; `topic:<id>` alone is the topic itself. */
export function topicLabel(topicId: string, anchor = ""): string {
  return `topic:${topicId}${anchor && `#${anchor}`}`;
}

export function questionLabel(topicId: string, anchor: string): string {
  return `question:${topicId}.${anchor}`;
}

class TextWriter {
  private tokens: readonly Token[] = [];
  private place = 0;
  private headings: "labelled" | "plain" = "plain";
  readonly formulas: FormulaCount = { all: 0, asSource: 0 };
  private readonly options: TextOptions;
  private readonly problems: MarkdownProblem[];

  constructor(options: TextOptions, problems: MarkdownProblem[]) {
    this.options = options;
    this.problems = problems;
  }

  writeAll(tokens: readonly Token[], headings: "labelled" | "plain"): string {
    this.tokens = tokens;
    this.place = 0;
    this.headings = headings;
    return this.blocks(null);
  }

  listFormulas(tokens: readonly Token[]): PlacedFormula[] {
    return tokens.flatMap((token) => {
      if (token.children) return this.listFormulas(token.children);
      if (token.type !== "math_inline" && token.type !== "math_block") return [];
      const written = writeFormula(token.content, token.type === "math_block");
      const typst = "typst" in written ? written.typst : null;
      return [{ latex: token.content, line: (token.map?.[0] ?? 0) + 1, typst }];
    });
  }

  /** Everything up to the closing token, which is passed over. */
  private blocks(closing: string | null): string {
    const parts: string[] = [];
    while (this.place < this.tokens.length) {
      const token = this.tokens[this.place++]!;
      if (token.type === closing) break;
      const written = this.block(token);
      if (written !== "") parts.push(written);
    }
    return parts.join("\n\n");
  }

  private block(token: Token): string {
    switch (token.type) {
      case "inline":
        return this.inline(token.children ?? []);
      case "paragraph_open":
        return this.blocks("paragraph_close");
      case "heading_open":
        return this.heading(token);
      case "bullet_list_open":
        return this.list(token, "bullet_list_close");
      case "ordered_list_open":
        return this.list(token, "ordered_list_close");
      case "blockquote_open":
        return this.aside(token);
      case "table_open":
        return this.table();
      case "math_block":
        return this.formula(token, true);
      case "fence":
        return this.fence(token);
      case "code_block":
        return code(token.content, "");
      case "hr":
        return "#rule";
      default:
        throw new Error(`Markdown of the kind ${token.type} has no form in print`);
    }
  }

  private heading(token: Token): string {
    const text = this.blocks("heading_close");
    if (this.headings === "plain") return `#strong[${text}]`;
    const level = Number(token.tag.slice(1));
    const id = String(token.attrGet("id") ?? "");
    const label = id === "" ? "" : `#label(${typstString(topicLabel(this.options.topicId, id))})`;
    return `#heading(level: ${level})[${text}]${label}`;
  }

  private list(token: Token, closing: string): string {
    const start = token.attrGet("start");
    const items: string[] = [];
    let isTight = true;
    while (this.place < this.tokens.length) {
      const next = this.tokens[this.place++]!;
      if (next.type === closing) break;
      const inner = this.tokens[this.place];
      if (inner?.type === "paragraph_open" && !inner.hidden) isTight = false;
      items.push(`[${this.blocks("list_item_close")}]`);
    }
    const kind = token.type === "bullet_list_open" ? "list" : "enum";
    const from = start === null ? "" : `, start: ${Number(start)}`;
    return `#${kind}(tight: ${isTight}${from}, ${items.join(", ")})`;
  }

  private aside(token: Token): string {
    const kind = /aside-([a-z-]+)/.exec(String(token.attrGet("class") ?? ""))?.[1] ?? "quote";
    return `#aside(${typstString(kind)})[${this.blocks("blockquote_close")}]`;
  }

  private table(): string {
    const head: string[] = [];
    const body: string[] = [];
    const aligns: string[] = [];
    let isHead = true;
    while (this.place < this.tokens.length) {
      const token = this.tokens[this.place++]!;
      if (token.type === "table_close") break;
      if (token.type === "tbody_open") isHead = false;
      if (token.type !== "th_open" && token.type !== "td_open") continue;
      const cell = `[${this.blocks(token.type.replace("open", "close"))}]`;
      if (isHead) aligns.push(/align-(\w+)/.exec(String(token.attrGet("class")))?.[1] ?? "left");
      (isHead ? head : body).push(cell);
    }
    return `#data-table((${aligns.join(", ")},), (${head.join(", ")},), (${[...body, ""].join(", ")}))`;
  }

  private fence(token: Token): string {
    const { language, alt } = readInfo(token.info);
    if (language === "dot") {
      const { svg, problems } = this.options.drawDot(token.content, alt);
      for (const { line, message } of problems) {
        this.problems.push({ line: (token.map?.[0] ?? 0) + 1 + line, message });
      }
      if (svg !== "") return printedDiagram(svg, alt);
    }
    if (language === "text" && alt !== "") {
      return `#text-diagram(${typstString(alt)}, ${typstString(token.content.trimEnd())})`;
    }
    return code(token.content, language);
  }

  private formula(token: Token, isDisplay: boolean): string {
    const written = writeFormula(token.content, isDisplay);
    this.formulas.all++;
    if ("fault" in written || this.options.brokenFormulas?.has(written.typst)) {
      const reason = "fault" in written ? written.fault : "Typst does not take it";
      const line = (token.map?.[0] ?? 0) + 1;
      const message = `The formula cannot be shown in print: ${reason}. Correct the LaTeX.`;
      this.problems.push({ line, message });
      this.formulas.asSource++;
      return `#raw(${typstString(token.content)}, block: ${isDisplay});`;
    }
    const call = isDisplay ? "display-formula" : "inline-formula";
    return `#${call}(${typstString(token.content)}, ${written.typst});`;
  }

  private inline(tokens: readonly Token[]): string {
    return tokens
      .map((token) => {
        switch (token.type) {
          case "text":
          case "text_special":
          case "html_inline":
            return typstMarkup(token.content);
          case "softbreak":
            return " ";
          case "hardbreak":
            return "#linebreak();";
          case "code_inline":
            return `#raw(${typstString(token.content)});`;
          case "math_inline":
            return this.formula(token, false);
          case "em_open":
            return "#emph[";
          case "strong_open":
            return "#strong[";
          case "link_open":
            return this.link(String(token.attrGet("href")));
          case "em_close":
          case "strong_close":
          case "link_close":
            return "];";
          case "checked_open":
          case "checked_close":
            return "";
          default:
            throw new Error(`Markdown of the kind ${token.type} has no form in print`);
        }
      })
      .join("");
  }

  /** Web addresses are opened, places of this guide are turned to; what the guide does not hold is opened in the app. */
  private link(href: string): string {
    const [, id, anchor] = /^topic:([^#]*)#?(.*)$/.exec(href) ?? [];
    if (id === undefined && !href.startsWith("#")) return `#link(${typstString(href)})[`;
    const { topicId, places, addressOf } = this.options;
    const label = id === undefined ? questionLabel(topicId, href.slice(1)) : topicLabel(id, anchor);
    const place = [label, topicLabel(id ?? topicId)].find((each) => places.has(each));
    if (place !== undefined) return `#link(label(${typstString(place)}))[`;
    const address = addressOf(id ?? topicId);
    const fragment = id === undefined ? href : anchor && `#${anchor}`;
    return address === undefined ? "#[" : `#link(${typstString(`${address}${fragment}`)})[`;
  }
}

function code(text: string, language: string): string {
  const lang = /^[a-z0-9+#-]{1,20}$/.test(language) ? `, lang: ${typstString(language)}` : "";
  return `#raw(${typstString(text.trimEnd())}, block: true${lang})`;
}
