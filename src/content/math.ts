/** Renders LaTeX formulas as MathML that needs no inline styles; docs/decisions/003-math.md says why so. */
import temml from "temml";
import { type MarkupElement, type MarkupNode, readMarkup, writeMarkup } from "./markup.ts";

/** MathML, or why the formula cannot be parsed. */
export type Formula = { html: string } | { fault: string };

export function renderFormula(latex: string, isDisplay: boolean): Formula {
  const parsed = parseFormula(latex, isDisplay);
  if ("fault" in parsed) return parsed;
  const nodes = parsed.nodes.flatMap(cleaned);
  if (!isDisplay) {
    dropEdge(nodes, 0, "lspace");
    dropEdge(nodes, -1, "rspace");
  }
  return { html: writeMarkup(nodes) };
}

/** A formula in its line that begins or ends with a sign such as = has the space of the sentence there, and no other. */
function dropEdge(nodes: MarkupNode[], place: 0 | -1, space: "lspace" | "rspace"): void {
  const node = nodes.at(place);
  if (node === undefined || typeof node === "string") return;
  if (node.name === "math" || node.name === "mrow") dropEdge(node.children, place, space);
  if (node.name === "mo") node.attributes[space] = "0";
}

/** The MathML as Temml makes it, with its styles and classes: what is written from it decides what of them it takes. */
export function parseFormula(latex: string, isDisplay: boolean): { nodes: MarkupNode[] } | { fault: string } {
  try {
    const markup = temml.renderToString(latex, {
      displayMode: isDisplay,
      throwOnError: true,
      maxExpand: 500,
    });
    return { nodes: readMarkup(markup) };
  } catch (error) {
    // Temml underlines the place with combining characters.
    return { fault: (error as Error).message.replaceAll("\u0332", "").trim().replace(/\s+/g, " ") };
  }
}

const ELEMENTS = new Set(
  (
    "math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle " +
    "msub msubsup msup mtable mtd mtext mtr munder munderover"
  ).split(" "),
);

/** Values are words and lengths; nothing that could hold a URL or a script is on the list. */
const ATTRIBUTES = new Set(
  (
    "accent accentunder columnspan depth display displaystyle fence form height largeop linethickness lspace mathsize mathvariant " +
    "maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset width"
  ).split(" "),
);
const VALUE = /^[-+.%\w ]*$/;

function cleaned(node: MarkupNode): MarkupNode[] {
  if (typeof node === "string") return [node];
  const children = node.children.flatMap(cleaned);
  if (!ELEMENTS.has(node.name)) return children;
  // The font's prime is raised as it is: as an exponent it would be raised twice.
  if (node.name === "msup" && isPrime(node.children[1])) return [{ name: "mrow", attributes: {}, children }];
  const brace = braceOf(node);
  if (brace) return [{ name: "mrow", attributes: { class: brace }, children: children.slice(0, 1) }];
  const classes = classesOf(node);
  const attributes = Object.entries(node.attributes).filter(
    ([key, value]) => ATTRIBUTES.has(key) && VALUE.test(value),
  );
  return [
    {
      name: node.name,
      attributes: {
        ...(classes.length > 0 && { class: classes.join(" ") }),
        ...Object.fromEntries(attributes),
      },
      children,
    },
  ];
}

/** One prime, or several in a row. */
function isPrime(node: MarkupNode | undefined): boolean {
  if (typeof node !== "object") return false;
  if (node.name === "mrow") return node.children.every(isPrime);
  return (node.attributes.class ?? "").split(" ").includes("tml-prime");
}

/** Chromium draws a stretched brace in parts, and at some widths leaves parts out: math.css draws it in place of the sign. */
function braceOf({ name, children: [, sign] }: MarkupElement): string | undefined {
  if (typeof sign !== "object" || sign.name !== "mo") return undefined;
  if (name === "munder" && sign.children[0] === "\u23df") return "math-brace-below";
  if (name === "mover" && sign.children[0] === "\u23de") return "math-brace-above";
  return undefined;
}

/** Temml's classes that math.css has rules for, and one class for each inline style that shows. */
const CLASSES: Record<string, string> = {
  "tml-left": "math-left",
  "tml-right": "math-right",
  "tml-jot": "math-jot",
  "tml-tag": "math-tag",
  "tml-fbox": "math-box",
  "tml-overline": "math-overline",
  "tml-underline": "math-underline",
  "tml-cancel": "math-cancel",
  "tml-xcancel": "math-strike-both",
  upstrike: "math-strike-up",
  downstrike: "math-strike-down",
  sout: "math-strike-through",
};

function classesOf({ name, attributes }: MarkupElement): string[] {
  if (name === "mspace" && attributes.mathbackground) return ["math-bar"];
  const own = (attributes.class ?? "").split(" ").flatMap((word) => CLASSES[word] ?? []);
  const styles = (attributes.style ?? "").split(";").flatMap((declaration) => {
    const [property = "", value = ""] = declaration.split(":").map((part) => part.trim());
    return classOfStyle(name, property, value);
  });
  return [...new Set([...own, ...styles])];
}

function classOfStyle(element: string, property: string, value: string): string[] {
  const side = /^(?:padding|border)-(left|right|top|bottom)$/.exec(property)?.[1];
  if (element === "mtd" && property === "padding" && value === "0")
    return ["math-gap-left-0", "math-gap-right-0"];
  if (side && property.startsWith("padding") && element === "mtd")
    return [`math-gap-${side}-${gapOf(value)}`];
  if (side && property.startsWith("border") && element === "mtd") return [`math-rule-${side}`];
  if (property === "border" && element !== "mtd") return ["math-box"];
  if (property === "width" && (value === "100%" || value === "50%"))
    return [value === "100%" ? "math-full" : "math-half"];
  if (property === "margin-left" && value.startsWith("-")) return [`math-back-${backOf(value)}`];
  if (property === "math-depth") return ["math-upright-depth"];
  if (property === "text-align" && value === "left") return ["math-left"];
  if (property === "font-weight" && value === "bold") return ["math-bold"];
  return [];
}

/** The gap beside a cell to the nearest step, in hundredths of an em; a point is a tenth of an em or a little less. */
function gapOf(length: string): number {
  return nearest(emOf(length), [0, 0.25, 0.5, 1, 2]) * 100;
}

/** A negative space to the nearest of LaTeX's own: thin, medium, thick (3, 4, 5 eighteenths of an em), one em. */
function backOf(length: string): string {
  const steps = { thin: 3 / 18, medium: 4 / 18, thick: 5 / 18, em: 1 };
  const step = nearest(-emOf(length), Object.values(steps));
  return Object.entries(steps).find(([, size]) => size === step)![0];
}

function emOf(length: string): number {
  const size = Number.parseFloat(length);
  return length.endsWith("pt") ? size / 12 : size;
}

function nearest(value: number, steps: number[]): number {
  return steps.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best));
}
