/** Texts on which a regular expression would have to try everything, made from its own parts. */
import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** Signs to fill a class with; those that the expression names itself come first. */
const SIGNS = [..." a0\n\t-_.,:;='\"`\\/|{}[]()<>$#*&%~^+!?@éA中"];

/** So many signs of a class are tried. */
const TRIED = 6;

/**
 * For each part that may stand again and again: what leads to it and then the part many times; the whole beginning
 * many times; and the part alone. Each is about `length` long and ends in what fits nothing.
 */
export function attackStrings(source: string, flags: string, length: number): string[] {
  const parser = new RegExpParser({ ecmaVersion: 2025 });
  const isUnicode = { unicode: flags.includes("u"), unicodeSets: flags.includes("v") };
  const pattern = parser.parsePattern(source, 0, source.length, isUnicode);
  const named = SIGNS.filter((sign) => source.includes(sign));
  const signs = [...new Set([...named, ...SIGNS])];
  const attacks = new Set<string>();
  for (const { part, before } of repeatedParts(pattern, flags, signs)) {
    for (const sign of signsOf(part.element, flags, signs)) {
      const filled = fill(part.element, flags, [sign, ...signs]) || sign;
      const lead = before(sign);
      const times = (text: string) => text.repeat(Math.ceil(length / text.length));
      for (const end of ["", "\u0001", `${sign}\u0001`]) attacks.add(lead + times(filled) + end);
      attacks.add(`${times(lead + filled)}\u0001`);
      attacks.add(`${times(filled + lead)}\u0001`);
    }
  }
  return [...attacks];
}

interface Repeated {
  part: AST.Quantifier;
  /** What may stand before it, with a sign to prefer. */
  before: (sign: string) => string;
}

function repeatedParts(pattern: AST.Pattern, flags: string, signs: readonly string[]): Repeated[] {
  const found: Repeated[] = [];
  const look = (alternatives: readonly AST.Alternative[], before: (sign: string) => string): void => {
    for (const { elements } of alternatives) {
      for (const [at, element] of elements.entries()) {
        const lead = (sign: string) =>
          before(sign) +
          elements
            .slice(0, at)
            .map((each) => fill(each, flags, [sign, ...signs]))
            .join("");
        const inner = element.type === "Quantifier" ? element.element : element;
        if (element.type === "Quantifier" && element.max - element.min > 20)
          found.push({ part: element, before: lead });
        if ("alternatives" in inner) look(inner.alternatives as AST.Alternative[], lead);
      }
    }
  };
  look(pattern.alternatives, () => "");
  return found;
}

/** A text that the part matches, of the first signs that fit; without look-around and back references. */
function fill(part: AST.Element, flags: string, signs: readonly string[]): string {
  switch (part.type) {
    case "Character":
      return String.fromCodePoint(part.value);
    case "CharacterSet":
    case "CharacterClass":
    case "ExpressionCharacterClass":
      return signs.find((sign) => isIn(part, flags, sign)) ?? "";
    case "Quantifier":
      return part.max === 0 ? "" : fill(part.element, flags, signs).repeat(Math.max(1, part.min));
    case "Group":
    case "CapturingGroup":
      return part.alternatives[0]!.elements.map((each) => fill(each, flags, signs)).join("");
    default:
      return "";
  }
}

/** Some signs with which the part can be filled, to try one after the other. */
function signsOf(part: AST.Element, flags: string, signs: readonly string[]): string[] {
  if (part.type === "Group" || part.type === "CapturingGroup") {
    const first = part.alternatives.flatMap(({ elements }) =>
      elements.slice(0, 2).flatMap((each) => signsOf(each, flags, signs).slice(0, 3)),
    );
    return [...new Set(first)].slice(0, TRIED);
  }
  if (part.type === "Quantifier") return signsOf(part.element, flags, signs);
  if (part.type === "Character") return [String.fromCodePoint(part.value)];
  return signs.filter((sign) => isIn(part, flags, sign)).slice(0, TRIED);
}

function isIn(part: AST.Element, flags: string, sign: string): boolean {
  return new RegExp(`^${part.raw}$`, flags.replaceAll(/[gy]/g, "")).test(sign);
}
