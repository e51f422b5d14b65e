/** Writes the cheat sheet of a track: of each topic its summary, key formulas, templates, trade-offs and decision rule. */
import type { Token } from "markdown-it";
import type { SourceTrack } from "../content/source.ts";
import type { TopicTexts } from "./topic-texts.ts";
import { typstMarkup, typstString } from "./typst-text.ts";
import type { GuideText, TextSection } from "./write-text.ts";

export function writeCheatSheet(track: SourceTrack, topics: readonly TopicTexts[]): string {
  const { title, summary } = track.track;
  const head = `#show: sheet.with(title: ${typstString(`${title}: cheat sheet`)}, subject: ${typstString(summary)})`;
  return [head, ...topics.flatMap((topic) => (topic.reading ? [writeCard(topic, topic.reading)] : []))].join(
    "\n\n",
  );
}

/** Where the key formulas stand; a text without the house's sections gives all of its own. */
const FORMULA_SECTIONS = [
  "The mechanism",
  "Derivation",
  "Numbers",
  "Invariant proof",
  "Invariant and proof",
  "Estimation",
];
const NUMBER_SECTIONS = ["Numbers", "Estimation", "Complexity"];
const MOST_FORMULAS = 6;

function writeCard({ topic, address }: TopicTexts, reading: GuideText): string {
  const find = (name: string) => reading.sections.find((section) => section.title === name);
  const several = (names: readonly string[]) => reading.sections.filter(({ title }) => names.includes(title));
  const write = (tokens: readonly Token[]) => reading.write(tokens, "plain");
  const summary = find("In 60 seconds") ?? reading.sections[0];
  const tradeoffs = find("Trade-offs");
  const formulaSections = several(FORMULA_SECTIONS);
  const formulas = blocksOf(formulaSections.length > 0 ? formulaSections : reading.sections, "math_block");
  const templates = blocksOf(several(["Template"]), "fence");
  const rule = tradeoffs ? decisionRule(afterLastTable(tradeoffs)) : [];

  const texts = [summary ? write(withoutHeading(summary)) : "", rule.length > 0 ? write(rule) : ""];
  const shown = formulas.slice(0, MOST_FORMULAS).map(write).join("\n\n");
  const key = shown === "" ? "" : named("Key formulas", shown);
  const template =
    templates.length > 0 ? named("Template", templates.map(writeCode(reading)).join("\n\n")) : "";
  // Code needs the wider column for itself.
  const [left, right] = template ? [[...texts, key], template] : [texts, key];
  const tables = [...(tradeoffs ? [tradeoffs] : []), ...several(NUMBER_SECTIONS)].flatMap((section) => {
    const found = blocksOf([section], "table_open");
    return found.length > 0 ? [named(section.title, found.map(write).join("\n\n"))] : [];
  });
  const { dayNumber, id, title } = topic;
  const second = right === "" ? "none" : `[\n${right}\n]`;
  const isWide = template !== "";
  return [
    `#card(${dayNumber}, ${typstString(id)}, ${typstString(address)}, [${typstMarkup(title)}], [\n${left.filter(Boolean).join("\n\n")}\n], ${second}, is-wide: ${isWide})`,
    ...tables,
  ].join("\n\n");
}

/** Code with single blank lines: the sheet has no room for double ones. */
function writeCode(reading: GuideText): (tokens: readonly Token[]) => string {
  return (tokens) => reading.write(tokens, "plain").replaceAll("\\n\\n\\n", "\\n\\n");
}

function named(name: string, body: string): string {
  return `#named(${typstString(name)})[\n${body}\n]`;
}

function withoutHeading({ tokens }: TextSection): Token[] {
  return tokens[0]?.type === "heading_open" ? tokens.slice(3) : tokens;
}

/** The blocks of a kind in the sections, each as its own tokens. */
function blocksOf(sections: readonly TextSection[], type: string): Token[][] {
  return sections.flatMap(({ tokens }) =>
    tokens.flatMap((token, place) => {
      if (token.type !== type) return [];
      if (!type.endsWith("_open")) return [[token]];
      const closing = type.replace("open", "close");
      const length = tokens
        .slice(place)
        .findIndex((each) => each.type === closing && each.level === token.level);
      return [tokens.slice(place, place + length + 1)];
    }),
  );
}

/** From the paragraph that calls itself the rule; where none does, the last one. */
function decisionRule(tokens: readonly Token[]): Token[] {
  const starts = tokens.flatMap((token, place) =>
    token.level === 0 && token.type === "paragraph_open" ? [place] : [],
  );
  const named = starts.find((place) => /^\**(decision )?rule\b/i.test(tokens[place + 1]?.content ?? ""));
  return tokens.slice(named ?? starts.at(-1) ?? 0);
}

function afterLastTable({ tokens }: TextSection): Token[] {
  const end = tokens.findLastIndex((token) => token.type === "table_close");
  return end < 0 ? [] : tokens.slice(end + 1);
}
