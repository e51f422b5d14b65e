/** Draws Graphviz DOT as inline SVG in the page's own colours and font; links, images and styles of the source are left out. */
import { instance, type Viz } from "@viz-js/viz";
import { type MarkupElement, type MarkupNode, readMarkup, writeMarkup } from "./markup.ts";

export interface Diagram {
  /** Empty where nothing could be drawn. */
  svg: string;
  /** `line` counts from 1 in the source. */
  problems: { line: number; message: string }[];
}

/** `alt` says what the picture shows, for those who do not see it. */
export type DrawDot = (source: string, alt: string) => Diagram;

/** The width of the text column in CSS pixels; a wider picture is scaled down. */
const MAX_WIDTH = 680;

/** Graphviz lays out with Arial's widths; the page's font is wider, so the same text is set a little smaller. */
const FONT_SCALE = 0.93;

const FONT = { fontname: "Arial", fontsize: 14 };

/** Loading Graphviz takes about a tenth of a second. */
export async function loadDotDrawer(): Promise<DrawDot> {
  const viz = await instance();
  return (source, alt) => {
    try {
      return draw(viz, source, alt);
    } catch (error) {
      const message = `The diagram: Graphviz gave up (${(error as Error).message}). Make the DOT source simpler.`;
      return { svg: "", problems: [{ line: 1, message }] };
    }
  };
}

function draw(viz: Viz, source: string, alt: string): Diagram {
  const result = viz.render(source, {
    format: "svg",
    graphAttributes: { ...FONT, bgcolor: "transparent", pad: 0.05 },
    nodeAttributes: FONT,
    edgeAttributes: { ...FONT, fontsize: 12 },
  });
  const problems = result.errors
    .filter(({ message }) => !message.includes("no value for width of non-ASCII character"))
    .map(({ message }) => ({
      line: Number(/in line (\d+)/.exec(message)?.[1] ?? 1),
      message: `The diagram: ${message}. Correct the DOT source.`,
    }));
  if (result.status === "failure") return { svg: "", problems };
  const root = readMarkup(result.output).find((node) => typeof node !== "string")!;
  if (hasElement(root, "a")) {
    problems.push({
      line: 1,
      message: "The diagram: remove URL, href and tooltip; links in diagrams are not taken.",
    });
  }
  return { svg: writeMarkup([rootOf(root, alt)]), problems };
}

function rootOf(svg: MarkupElement, alt: string): MarkupElement {
  const [, , width = 0, height = 0] = (svg.attributes.viewBox ?? "").split(" ").map(Number);
  const scale = Math.min(1, MAX_WIDTH / width);
  return {
    name: "svg",
    attributes: {
      viewBox: `0 0 ${width} ${height}`,
      width: String(Math.round(width * scale)),
      height: String(Math.round(height * scale)),
      role: "img",
      "aria-label": alt,
    },
    children: svg.children.flatMap((child) => cleaned(child, "graph")),
  };
}

type Part = "graph" | "cluster" | "node" | "edge";

const CLASSES = ["graph", "cluster", "node", "edge", "accent", "muted", "warn", "success"];
const SHAPES = ["ellipse", "path", "polygon", "polyline", "text"];

/** What an attribute of a shape may hold; the rest (colours, fonts, ids, handlers) is decided below or left out. */
const NUMBERS = /^[-+\d.,\seMCLZmclz]*$/;
const ATTRIBUTES: Record<string, RegExp> = {
  ...Object.fromEntries(["cx", "cy", "rx", "ry", "x", "y", "d", "points"].map((name) => [name, NUMBERS])),
  "stroke-width": NUMBERS,
  "stroke-dasharray": NUMBERS,
  "text-anchor": /^(?:start|middle|end)$/,
  "font-weight": /^bold$/,
  "font-style": /^italic$/,
};

function cleaned(node: MarkupNode, part: Part): MarkupNode[] {
  if (typeof node === "string") return node.trim() === "" ? [] : [node];
  const { name, attributes, children } = node;
  if (name === "a") return children.flatMap((child) => cleaned(child, part));
  if (name === "g") {
    const classes = (attributes.class ?? "").split(" ").filter((word) => CLASSES.includes(word));
    const inner = (["cluster", "node", "edge"] as const).find((word) => classes.includes(word)) ?? part;
    // The graph's own background is the only shape that hangs directly under it.
    const kept = classes.includes("graph")
      ? children.filter((child) => typeof child === "string" || child.name === "g")
      : children;
    return [
      {
        name,
        attributes: {
          ...(classes.length > 0 && { class: classes.join(" ") }),
          ...(/^[a-z\d\s().-]*$/.test(attributes.transform ?? "") &&
            attributes.transform && { transform: attributes.transform }),
        },
        children: kept.flatMap((child) => cleaned(child, inner)),
      },
    ];
  }
  return SHAPES.includes(name) ? [shapeOf(node, part)] : [];
}

function shapeOf({ name, attributes, children }: MarkupElement, part: Part): MarkupElement {
  const kept = Object.entries(attributes).filter(([key, value]) => ATTRIBUTES[key]?.test(value));
  if (name === "text") {
    const size = Number(attributes["font-size"] ?? FONT.fontsize) * FONT_SCALE;
    return {
      name,
      attributes: { ...Object.fromEntries(kept), "font-size": size.toFixed(1), fill: "currentColor" },
      children: children.filter((child) => typeof child === "string"),
    };
  }
  const isClear = (colour: string | undefined) =>
    colour === undefined || colour === "none" || colour === "transparent";
  const isSolid = !isClear(attributes.fill) && (part === "edge" || attributes.fill === "black");
  return {
    name,
    attributes: {
      ...Object.fromEntries(kept),
      ...(!isClear(attributes.fill) && !isSolid && { class: "filled" }),
      fill: isSolid ? "currentColor" : "none",
      stroke: isClear(attributes.stroke) ? "none" : "currentColor",
    },
    children: [],
  };
}

function hasElement(element: MarkupElement, name: string): boolean {
  return element.children.some(
    (child) => typeof child !== "string" && (child.name === name || hasElement(child, name)),
  );
}
