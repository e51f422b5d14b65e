/** Holds rendered content against the list of what it may contain: elements, attributes, and the values of these. */

const HTML = words(
  "a blockquote br code div em figcaption figure h2 h3 h4 h5 h6 hr li ol p pre span strong table tbody td th thead tr ul",
);
const MATHML = words(
  "math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle " +
    "msub msubsup msup mtable mtd mtext mtr munder munderover",
);
const SVG = words("svg g ellipse path polygon polyline text");
const VOID = words("br hr");

const CLASS =
  /^hljs-[a-z_-]+$|^language-[a-z]+$|^(?:math|align|aside|diagram)(?:-[a-z]+)*(?:-\d+)?$|^(?:[a-z]+_|accent|checked|cluster|code|edge|external|filled|graph|muted|node|part|success|table-scroll|visually-hidden|warn)$/;
const NUMBERS = /^[-+\d.,\seMCLZmclz]*$/;
const WORD = /^[-+.%\w ]*$/;

/** Attributes that any element may have, then those of one kind. */
const ANY: Record<string, (value: string) => boolean> = {
  class: (value) => value.split(" ").every((word) => CLASS.test(word)),
};
const OF_HTML: Record<string, (value: string) => boolean> = {
  href: (value) => /^(?:https?:\/\/[^/\s]|\/[\w-]|#q\d+$)/i.test(value),
  rel: (value) => value === "noopener",
  scope: (value) => value === "col",
  id: (value) => /^[a-z0-9-]+$/.test(value),
  role: (value) => value === "note" || value === "img",
  start: (value) => /^\d+$/.test(value),
  "aria-label": () => true,
};
const OF_MATHML = Object.fromEntries(
  words(
    "accent accentunder columnspan depth display displaystyle fence form height largeop linethickness lspace mathsize mathvariant " +
      "maxsize minsize movablelimits rowspan rspace scriptlevel separator stretchy symmetric voffset width",
  ).map((name) => [name, (value: string) => WORD.test(value)]),
);
const OF_SVG: Record<string, (value: string) => boolean> = {
  ...Object.fromEntries(
    words("cx cy d font-size height points rx ry stroke-dasharray stroke-width viewBox width x y").map(
      (name) => [name, (value: string) => NUMBERS.test(value)],
    ),
  ),
  transform: (value) => /^[a-z\d\s().-]*$/.test(value),
  "text-anchor": (value) => /^(?:start|middle|end)$/.test(value),
  "font-weight": (value) => value === "bold",
  "font-style": (value) => value === "italic",
  fill: (value) => value === "none" || value === "currentColor",
  stroke: (value) => value === "none" || value === "currentColor",
  role: (value) => value === "img",
  "aria-label": () => true,
};

const TOKEN = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=<>"'/]+="[^"<>]*")*)\s*>|([^<]+)|(<)/g;

/**
 * What in `html` is not on the list, one sentence each; empty where all is well. Reads more strictly than a browser:
 * every `<` must begin a complete tag with double-quoted attributes, and every element must be closed in its turn.
 */
export function findForeignMarkup(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (const [whole, slash, name = "", attributes = "", text, stray] of html.matchAll(TOKEN)) {
    if (stray) found.push("a < that begins no tag");
    if (text?.includes("\0")) found.push("a NUL character");
    if (stray || text !== undefined) continue;
    if (slash) {
      const last = open.pop();
      if (last !== name) found.push(`</${name}> closes <${last}>`);
      continue;
    }
    const kind = kindOf(name, open);
    if (!kind) found.push(`${whole} inside <${open.at(-1) ?? "the page"}>`);
    else found.push(...foreignAttributes(name, attributes, kind));
    if (!VOID.includes(name)) open.push(name);
  }
  if (open.length > 0) found.push(`<${open.join("> <")}> not closed`);
  return found;
}

/** The attributes that `name` may have where it stands; undefined where it may not stand there. */
function kindOf(name: string, open: string[]): typeof ANY | undefined {
  if (open.includes("svg") || name === "svg") return SVG.includes(name) ? OF_SVG : undefined;
  if (open.includes("math") || name === "math") return MATHML.includes(name) ? OF_MATHML : undefined;
  return HTML.includes(name) ? OF_HTML : undefined;
}

function foreignAttributes(name: string, attributes: string, kind: typeof ANY): string[] {
  return [...attributes.matchAll(/([^\s=]+)="([^"]*)"/g)].flatMap(([whole, key = "", value = ""]) => {
    const allows = ANY[key] ?? kind[key];
    const plain = value
      .replaceAll("&amp;", "&")
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">");
    return allows?.(plain) ? [] : [`${whole} on <${name}>`];
  });
}

function words(list: string): string[] {
  return list.split(" ");
}
