/** Writes the MathML of a formula as Typst math, so that the page and the PDF show the same reading of the LaTeX. */
import type { MarkupElement, MarkupNode } from "../content/markup.ts";
import { parseFormula } from "../content/math.ts";
import { typstString } from "./typst-text.ts";

/** Typst math between its dollar signs, or why the formula cannot be shown. */
export type TypstFormula = { typst: string } | { fault: string };

export function writeFormula(latex: string, isDisplay: boolean): TypstFormula {
  const parsed = parseFormula(latex, isDisplay);
  if ("fault" in parsed) return parsed;
  for (const node of parsed.nodes) noteSizes(node, isDisplay ? 0 : 1);
  try {
    const math = parsed.nodes.map(write).join("");
    return { typst: isDisplay ? `$ ${math} $` : `$${math}$` };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/** The styles of TeX from display to the scripts of scripts. */
const SIZES = ["display", "inline", "script", "sscript"] as const;
const SIZE = "size";

/** Typst sets the cells of every table one style smaller, so each table is told the style that it stands in. */
function noteSizes(node: MarkupNode, size: number): void {
  if (typeof node === "string") return;
  const { name, attributes, children } = node;
  const { displaystyle, scriptlevel } = attributes;
  let inner = size;
  if (displaystyle === "true") inner = 0;
  if (displaystyle === "false") inner = Math.max(1, size);
  if (Number(scriptlevel) > 0) inner = 1 + Number(scriptlevel);
  if (name === "mfrac") inner = size + 1;
  if (name === "mtable") {
    inner = displaystyle === "true" ? 0 : Math.max(1, size);
    attributes[SIZE] = SIZES[Math.min(inner, 3)]!;
  }
  const isScripted = /^m(sub|sup|subsup|under|over|underover|multiscripts)$/.test(name);
  for (const [place, child] of children.entries()) {
    noteSizes(child, isScripted && place > 0 ? Math.max(1, inner) + 1 : inner);
  }
}

type Writer = (element: MarkupElement) => string;

const WRITERS: Record<string, Writer> = {
  math: (element) => sequence(element.children),
  mrow: row,
  mstyle: style,
  mpadded: (element) => sequence(element.children),
  mphantom: (element) => `#hide($${sequence(element.children)}$)`,
  mi: identifier,
  mn: ({ children }) => number(textOf(children)),
  mo: operator,
  mtext: ({ children }) => typstString(textOf(children)),
  ms: ({ children }) => typstString(textOf(children)),
  mspace: space,
  mfrac: fraction,
  msqrt: (element) => `sqrt(${argument(element.children)})`,
  mroot: (element) => `root(${part(element, 1)},${part(element, 0)})`,
  msub: (element) => attach(base(element, "scripts"), { b: part(element, 1) }),
  msup: (element) => attach(base(element, "scripts"), { t: part(element, 1) }),
  msubsup: (element) => attach(base(element, "scripts"), { b: part(element, 1), t: part(element, 2) }),
  munder: under,
  mover: over,
  munderover: (element) => attach(base(element, "limits"), { b: part(element, 1), t: part(element, 2) }),
  mmultiscripts: multiscripts,
  menclose: enclosed,
  mtable: table,
};

function write(node: MarkupNode): string {
  if (typeof node === "string") return node.trim() === "" ? "" : typstString(node);
  const writer = WRITERS[node.name];
  if (!writer) throw new Error(`<${node.name}> has no form in print. Write the formula without it`);
  return writer(node);
}

/** Spaces stand only where letters or digits would run together: beside words Typst would show them. */
function sequence(nodes: readonly MarkupNode[]): string {
  return join(nodes.map(write));
}

function join(parts: readonly string[]): string {
  return parts.reduce((before, next) => {
    const gap = isLetter(before.at(-1)) && isLetter(next[0]) ? " " : "";
    return before + gap + next;
  }, "");
}

/** Of a UTF-16 unit; half a pair belongs to a letter of the mathematical alphabets. */
function isLetter(unit = ""): boolean {
  return /\p{L}|\p{N}|[.\uD800-\uDFFF]/u.test(unit);
}

/** Never empty, as an argument of a Typst function must not be. */
function argument(nodes: readonly MarkupNode[]): string {
  return sequence(nodes) || '""';
}

function part(element: MarkupElement, place: number): string {
  const child = element.children[place];
  return child === undefined ? '""' : argument([child]);
}

function textOf(nodes: readonly MarkupNode[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : textOf(node.children))).join("");
}

/** A single sign as Typst math shows it; ASCII signs all have a meaning there and are escaped. */
function sign(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]|\p{Ps}|\p{Pe}/gu, "\\$&");
}

function identifier({ attributes, children }: MarkupElement): string {
  const text = textOf(children);
  if ([...text].length > 1 && !/^.[\uFE00\uFE01]$/u.test(text)) return typstString(text);
  if (/^[^\p{L}\p{N}]$/u.test(text)) return `class("normal",${sign(text)})`;
  return attributes.mathvariant === "normal" ? `upright(${sign(text)})` : sign(text);
}

function number(text: string): string {
  return /^\d+(\.\d+)?$/.test(text) ? text : typstString(text);
}

const INVISIBLE = /[\u2061-\u2064\u200B]/g;

function operator({ attributes, children }: MarkupElement): string {
  const text = textOf(children).replace(INVISIBLE, "");
  if (text === "") return "";
  const shown = [...text].length === 1 ? sign(text) : typstString(text);
  if (attributes.minsize && attributes.minsize === attributes.maxsize && isLength(attributes.minsize)) {
    return `lr(${shown},size:#${attributes.minsize})`;
  }
  const kind = spacingClass(attributes, text);
  return kind ? `class("${kind}",${shown})` : shown;
}

/** What LaTeX's `\mathrel` and its kin say by the spaces on both sides; bars open or close by their form. */
function spacingClass({ lspace, rspace, form }: Record<string, string>, text: string): string | null {
  if (form === "prefix" && /[|‖∥\p{Pe}]/u.test(text)) return "opening";
  if (form === "postfix" && /[|‖∥\p{Ps}]/u.test(text)) return "closing";
  if (lspace === undefined || lspace !== rspace) return [...text].length > 1 ? "normal" : null;
  const width = Number.parseFloat(lspace);
  if (width > 0.25) return "relation";
  return width > 0.1 ? "binary" : "normal";
}

function isLength(text: string | undefined): text is string {
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)(em|pt)$/.test(text ?? "");
}

function space({ attributes }: MarkupElement): string {
  const { width = "0em", height, mathbackground } = attributes;
  if (mathbackground && isLength(height) && isLength(width)) {
    return `#box(width: ${width}, height: ${height}, fill: black)`;
  }
  return isLength(width) && Number.parseFloat(width) !== 0 ? `#h(${width})` : "";
}

function fraction(element: MarkupElement): string {
  const [above, below] = [part(element, 0), part(element, 1)];
  if (/^0(px|pt|em)?$/.test(element.attributes.linethickness ?? "")) {
    return `mat(delim:#none,row-gap:#0.2em,${above};${below})`;
  }
  return `frac(${above},${below})`;
}

/** A row between stretchy fences grows them with what stands between. */
function row(element: MarkupElement): string {
  const { children, attributes } = element;
  const [first, last] = [children[0], children.at(-1)];
  const margin = /margin-left:(-[\d.]+em)/.exec(attributes.style ?? "")?.[1];
  if (margin) return `#h(${margin})${sequence(children)}`;
  if (/border:/.test(attributes.style ?? "")) return boxed(children);
  const isFenced = children.length > 1 && isStretchyFence(first) && isStretchyFence(last);
  if (!isFenced) return sequence(children);
  const inner = children
    .slice(1, -1)
    .map((child) => (isStretchyFence(child) ? `mid(${sign(textOf(child.children))})` : child));
  const body = inner.map((item) => (typeof item === "string" ? item : sequence([item])));
  return `lr(${fence(first)}${join(body)}${fence(last)})`;
}

function isStretchyFence(node: MarkupNode | undefined): node is MarkupElement {
  if (typeof node !== "object" || node.name !== "mo") return false;
  return node.attributes.fence === "true" && node.attributes.stretchy !== "false";
}

function fence(element: MarkupElement): string {
  return sign(textOf(element.children));
}

function style(element: MarkupElement): string {
  const { displaystyle, scriptlevel } = element.attributes;
  const inner = argument(element.children);
  if (scriptlevel === "1") return `script(${inner})`;
  if (scriptlevel === "2") return `sscript(${inner})`;
  if (displaystyle === "true") return `display(${inner})`;
  return displaystyle === "false" ? `inline(${inner})` : sequence(element.children);
}

function boxed(children: readonly MarkupNode[]): string {
  return `#box(stroke: 0.5pt, inset: 4pt, baseline: 4pt, $display(${argument(children)})$)`;
}

function enclosed(element: MarkupElement): string {
  const inner = argument(element.children);
  const notation = element.attributes.notation ?? "";
  if (notation.includes("top")) return `overline(${inner})`;
  if (notation.includes("bottom")) return `underline(${inner})`;
  if (notation.includes("updiagonal") && notation.includes("downdiagonal"))
    return `cancel(${inner},cross:#true)`;
  if (notation.includes("updiagonal")) return `cancel(${inner})`;
  if (notation.includes("downdiagonal")) return `cancel(${inner},inverted:#true)`;
  if (notation.includes("horizontal")) return `cancel(${inner},angle:#90deg)`;
  if (notation.includes("box")) return boxed(element.children);
  return sequence(element.children);
}

/** Big operators show limits or scripts by the style they stand in; MathML has decided already. */
const BIG = /^[∏∐∑∫-∳⋀-⋃⨀-⨆]$/;

function base(element: MarkupElement, placement: "limits" | "scripts"): string {
  const [child] = element.children;
  const written = part(element, 0);
  if (placement === "limits") return `limits(${written})`;
  const isBig = typeof child === "object" && child.name === "mo" && BIG.test(textOf(child.children));
  return isBig ? `scripts(${written})` : written;
}

function attach(written: string, scripts: Record<string, string>): string {
  const parts = Object.entries(scripts).filter(([, script]) => script !== '""');
  if (parts.length === 0) return written;
  return `attach(${written},${parts.map(([place, script]) => `${place}:${script}`).join(",")})`;
}

const ACCENTS: Record<string, string> = {
  "^": "hat",
  ˆ: "hat",
  "~": "tilde",
  "˜": "tilde",
  "‾": "macron",
  "¯": "macron",
  "→": "arrow",
  "⃗": "arrow",
  "˙": "dot",
  "¨": "dot.double",
  "˘": "breve",
  ˇ: "caron",
  "´": "acute",
  "`": "grave",
  "˚": "circle",
};

const BRACES: Record<string, string> = {
  "⏟": "underbrace",
  "⏞": "overbrace",
  "⎵": "underbracket",
  "⎴": "overbracket",
  "⏝": "underparen",
  "⏜": "overparen",
};

function signOver(element: MarkupElement): string {
  const child = element.children[1];
  return typeof child === "object" && child.name === "mo" ? textOf(child.children) : "";
}

function over(element: MarkupElement): string {
  const mark = signOver(element);
  const accent = ACCENTS[mark];
  if (accent && element.attributes.accent !== "false") return `accent(${part(element, 0)},${accent})`;
  return braced(element, "t") ?? attach(stretched(element), { t: part(element, 1) });
}

function under(element: MarkupElement): string {
  if (ACCENTS[signOver(element)] === "macron") return `underline(${part(element, 0)})`;
  return braced(element, "b") ?? attach(stretched(element), { b: part(element, 1) });
}

/** A brace, or what is written at an inner brace. */
function braced(element: MarkupElement, place: "t" | "b"): string | null {
  const brace = BRACES[signOver(element)];
  if (brace) return `${brace}(${part(element, 0)})`;
  const [inner] = element.children;
  if (typeof inner !== "object" || (inner.name !== "munder" && inner.name !== "mover")) return null;
  const innerBrace = BRACES[signOver(inner)];
  const isSameSide = (inner.name === "munder") === (place === "b");
  return innerBrace && isSameSide ? `${innerBrace}(${part(inner, 0)},${part(element, 1)})` : null;
}

/** An arrow grows with what is written over or under it. */
function stretched(element: MarkupElement): string {
  const [child] = element.children;
  const isArrow = typeof child === "object" && child.name === "mo" && child.attributes.stretchy === "true";
  return isArrow
    ? `limits(stretch(${sign(textOf(child.children))},size:#(100% + 1.5em)))`
    : base(element, "limits");
}

function multiscripts(element: MarkupElement): string {
  const names = element.children.map((child) => (typeof child === "object" ? child.name : ""));
  const split = names.indexOf("mprescripts");
  const at = (place: number) => (place > 0 && place < names.length ? part(element, place) : '""');
  const post = { b: split === 1 ? '""' : at(1), t: split === 1 ? '""' : at(2) };
  return attach(part(element, 0), split < 0 ? post : { ...post, bl: at(split + 1), tl: at(split + 2) });
}

/** Columns are set by alignment points inside each cell, gaps by the padding that Temml gives each cell. */
function table(element: MarkupElement): string {
  const size = element.attributes[SIZE]!;
  const rows = childElements(element);
  const gap = size === "display" ? "0.7em" : "0.4em";
  const isTagged = rows.some((each) => each.attributes.class?.includes("tml-tageqn"));
  if (isTagged)
    return `mat(delim:#none,row-gap:#${gap},${rows.map((each) => taggedRow(each, size)).join(";")})`;
  const cells = rows.map(childElements);
  const body = cells.map((each) => each.map((cell) => tableCell(cell, size)).join(","));
  return `mat(delim:#none,column-gap:#0em,row-gap:#${gap},${rules(cells)}${body.join(";")})`;
}

function childElements(element: MarkupElement): MarkupElement[] {
  return element.children.filter((child) => typeof child === "object");
}

function tableCell(cell: MarkupElement, size: string): string {
  const style = cell.attributes.style ?? "";
  const pad = (side: string) => {
    const width = new RegExp(`padding-${side}:([\\d.]+(?:em|pt))`).exec(style)?.[1];
    return width && Number.parseFloat(width) !== 0 ? `#h(${width})` : "";
  };
  const isLeft = cell.attributes.class?.includes("tml-left");
  // In aligned steps an empty word before the sign gives it its space on that side too.
  const inner = `${isLeft && size === "display" ? '""' : ""}${argument(cell.children)}`;
  const body = `${pad("left")}${size}(${inner})${pad("right")}`;
  if (isLeft) return `&${body}`;
  return cell.attributes.class?.includes("tml-right") ? `${body}&` : body;
}

/** A numbered equation: the number stands behind its line. */
function taggedRow(element: MarkupElement, size: string): string {
  const cells = childElements(element);
  const label = textOf(cells.at(-1)?.children ?? []);
  const body = join(cells.slice(1, -1).map((cell) => tableCell(cell, size)));
  return `${body}${label === "" ? "" : `#h(2em)${typstString(label)}`}`;
}

function rules(cells: readonly MarkupElement[][]): string {
  const styleOf = (cell: MarkupElement | undefined) => cell?.attributes.style ?? "";
  const vertical = (cells[0] ?? []).flatMap((cell, column) =>
    styleOf(cell).includes("border-right") ? [column + 1] : [],
  );
  const horizontal = cells.flatMap((each, place) =>
    styleOf(each[0]).includes("border-bottom") && place + 1 < cells.length ? [place + 1] : [],
  );
  const lists = [
    vertical.length > 0 ? `vline: (${vertical.join(",")},)` : "",
    horizontal.length > 0 ? `hline: (${horizontal.join(",")},)` : "",
  ].filter(Boolean);
  return lists.length > 0 ? `augment:#(${lists.join(", ")}, stroke: 0.5pt),` : "";
}
