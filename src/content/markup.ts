/** Reads the markup that our own tools draw (MathML, SVG) as a tree, so that only what is on a list is written again. */

export interface MarkupElement {
  name: string;
  attributes: Record<string, string>;
  children: MarkupNode[];
}

/** Text stands decoded. */
export type MarkupNode = MarkupElement | string;

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![^>]*>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+\s*=\s*"[^"]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /(?<![\w:-])([\w:-]+)\s*=\s*"([^"]*)"/g;

/** Throws where the markup is not well-formed; comments and declarations are left out. */
export function readMarkup(source: string): MarkupNode[] {
  const root: MarkupElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    const [, closed, name, attributes = "", isEmpty, text] = match;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.children.push(decode(text));
    else if (closed !== undefined) {
      if (open.length === 1 || parent.name !== closed) throw new Error(`</${closed}> closes nothing`);
      open.pop();
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key, value]) => [key!, decode(value!)]);
      const element: MarkupElement = { name, attributes: Object.fromEntries(pairs), children: [] };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  if (end !== source.length || open.length > 1) throw new Error("the markup is not well-formed");
  return root.children;
}

export function writeMarkup(nodes: MarkupNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return escapeHtml(node);
      const attributes = Object.entries(node.attributes).map(
        ([key, value]) => ` ${key}="${escapeHtml(value)}"`,
      );
      return `<${node.name}${attributes.join("")}>${writeMarkup(node.children)}</${node.name}>`;
    })
    .join("");
}

/** For text and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0" };

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
}
