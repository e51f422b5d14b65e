/** Gives a diagram of the pages the colours and font of print: a page's style sheet does not reach a PDF. */
import { typstString } from "./typst-text.ts";

const STYLE = `
text { font-family: "Libertinus Serif"; fill: #1c1c1c }
polygon, ellipse, path, polyline { stroke-width: 1.1 }
.node polygon, .node ellipse, .node path { fill: #ffffff }
.cluster > polygon { fill: #f5f4f1; stroke: #cfccc4 }
.accent polygon, .accent ellipse, .accent path, .accent polyline { stroke: #1f4fa3 }
.node.accent polygon, .node.accent ellipse, .node.accent path { fill: #e9f0fb }
.accent text { fill: #173b7a }
.muted polygon, .muted ellipse, .muted path, .muted polyline { stroke: #9a978f }
.muted text { fill: #6d6a63 }
.warn polygon, .warn ellipse, .warn path, .warn polyline { stroke: #a85400 }
.node.warn polygon, .node.warn ellipse, .node.warn path { fill: #fdf1e2 }
.success polygon, .success ellipse, .success path, .success polyline { stroke: #1f7a45 }
.node.success polygon, .node.success ellipse, .node.success path { fill: #e8f5ec }
.edge path, .edge polyline { fill: none }
.edge polygon { fill: #4a4843 }
.accent.edge polygon { fill: #1f4fa3 }
`.trim();

/** A Typst call of the template's `diagram`; `svg` is what the content compiler draws. */
export function printedDiagram(svg: string, alt: string): string {
  const width = Number(/ width="(\d+)"/.exec(svg)?.[1] ?? 400);
  const drawn = svg
    .replace(/ role="img"| aria-label="[^"]*"/g, "")
    .replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg" color="#4a4843"')
    .replace(">", `><style>${STYLE}</style>`);
  return `#diagram(${typstString(alt)}, ${Math.round(width * 0.72)}pt, ${typstString(drawn)})`;
}
