/** `\ref` and its kin: what a label stands for is known only when the whole document was read. */
import { MARK, mark, replaceMarks } from "./blocks.ts";
import { escapeText } from "./inline.ts";
import type { Target } from "./numbering.ts";
import type { Token } from "./tokens.ts";
import type { Typesetter } from "./typesetter.ts";

/** How each command writes a target: by its number, with the word before it, or by its title. */
const FORMS: Record<string, string> = {
  ref: "number",
  eqref: "equation",
  subref: "number",
  labelcref: "number",
  pageref: "number",
  autoref: "word",
  Autoref: "word",
  autopageref: "word",
  cref: "word",
  Cref: "word",
  vref: "number",
  nameref: "title",
};

export function refer(setter: Typesetter, token: Token): void {
  setter.reader.takeSign("*");
  const labels = setter.reader.requiredSource(token).split(",");
  labels.forEach((each, index) => {
    const label = each.trim();
    if (index > 0) setter.addText(index === labels.length - 1 ? " and " : ", ");
    setter.references.push({ label, file: token.file, line: token.line });
    setter.addMarkdown(mark(FORMS[token.text] ?? "number", label));
  });
}

/** Puts what labels stand for in the place of marks. `linkTo` gives where a target stands, or nothing from the same section. */
export function resolveReferences(
  text: string,
  find: (label: string) => Target | undefined,
  linkTo: (target: Target) => string | undefined,
): string {
  if (!text.includes(MARK.open)) return text;
  return replaceMarks(text, (kind, value) => {
    const target = find(value);
    const href = target && linkTo(target);
    switch (kind) {
      case "number":
      case "equation":
      case "word":
      case "title":
        return linked(textOf(kind, target), href);
      case "value":
        // Within formulas there are no links.
        return textOf("number", target);
      case "begin":
        return href === undefined ? "" : "[";
      case "end":
        return href === undefined ? "" : `](${href})`;
      default:
        return `${MARK.open}${kind}:${value}${MARK.close}`;
    }
  });
}

function textOf(kind: string, target: Target | undefined): string {
  if (!target) return "??";
  const number = target.number || target.title || "??";
  if (kind === "title") return target.title || number;
  if (kind === "equation") return `(${number})`;
  if (kind === "word" && target.number) {
    return target.word === "Equation" ? `Equation (${number})` : `${escapeText(target.word)} ${number}`;
  }
  return number;
}

function linked(text: string, href: string | undefined): string {
  return href === undefined ? text : `[${text.replace(/[[\]]/g, "")}](${href})`;
}
