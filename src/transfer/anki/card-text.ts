/** Renders our Markdown for Anki: the HTML of our pages, but with formulas as LaTeX, which Anki's MathJax sets. */
import { type RenderOptions, renderMarkdown } from "../../content/markdown.ts";
import { withoutTags } from "../../content/markdown-parts.ts";
import { escapeHtml } from "../../content/markup.ts";
import { type Formula, parseFormula } from "../../content/math.ts";

/** Where links lead, with addresses that begin with http; and what draws diagrams. */
export type CardTextOptions = Required<
  Pick<RenderOptions, "findTopicPath" | "questionAnchors" | "questionPage" | "drawDot">
>;

export function renderCardText(markdown: string, options: CardTextOptions): string {
  return renderMarkdown(withoutTags(markdown), { ...options, writeFormula, writeText }).html;
}

/**
 * Anki's MathJax follows links and takes styles, and a macro that one formula defines holds in all later ones: so a card
 * has the formulas that our pages show, and of these none that defines something.
 */
function writeFormula(latex: string, isDisplay: boolean): Formula {
  if (DEFINES.test(latex)) return { fault: "it defines a macro" };
  const parsed = parseFormula(latex, isDisplay);
  if ("fault" in parsed) return parsed;
  const [open, close] = isDisplay ? ["\\[", "\\]"] : ["\\(", "\\)"];
  return { html: `${open}${escapeHtml(latex)}${close}` };
}

const DEFINES = /\\(?:[egx]?def|(?:future)?let|(?:re)?newcommand|providecommand)(?![a-zA-Z])/;

/** A backslash before a bracket would begin a formula; an element between them keeps it text. */
function writeText(text: string): string {
  return escapeHtml(text).replaceAll(/\\(?=[([\])])/g, "<span>\\</span>");
}

/**
 * HTML as a field of a note: without the signs that Anki takes out itself (the field separator is one of them),
 * composed, and with nothing that it would read as sound, speech or LaTeX of its own.
 */
export function writeField(html: string): string {
  return html
    .toWellFormed()
    .replaceAll(/(?![\n\t])\p{Cc}/gu, "")
    .replaceAll(/\[(?=(?:sound:|anki:|\/?latex\]|\/?\${1,2}\]))/gi, "&#91;")
    .normalize("NFC")
    .trim();
}
