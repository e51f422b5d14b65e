/** Lists: bullets, numbers, descriptions, nested as they come. */
import type { Block } from "./blocks.ts";
import { overlay } from "./commands.ts";
import { readOptions } from "./definitions.ts";
import type { Token } from "./tokens.ts";
import type { Typesetter } from "./typesetter.ts";

/** The commands that begin a question in an exam; points stand in brackets behind them. */
export const EXAM_ITEMS = new Set(["item", "question", "titledquestion"]);

/** A label that is only a bullet of another kind. */
const SIGN = /^(?:[-–—•*+]|\\[*+-]|\$\\[a-zA-Z]+\$|[✓✗])$/;

/** A label that only says the item's number. */
const NUMBER = /^[([]?(?:\d+|[a-z]|[ivx]+)(?:\\?[.)\]])*$/i;

export interface Item {
  /** What stands in brackets behind `\\item` of a description list. */
  term: string;
  blocks: Block[];
  line: number;
  file: string;
}

const isItem = (token: Token, words: ReadonlySet<string>) =>
  token.kind === "command" && words.has(token.text);

/** Reads a list's body; what stands before its first item is set in its place. */
export function readItems(
  setter: Typesetter,
  begin: Token,
  words: ReadonlySet<string> = new Set(["item"]),
): Item[] {
  const items: Item[] = [];
  const isNumbered = setter.isNumbered(begin.text);
  const isDescription = setter.isDescription(begin.text);
  setter.enter(begin);
  let stop = setter.run((token) => isEnd(token) || isItem(token, words));
  setter.endParagraph();
  while (stop && isItem(stop, words)) {
    const item = stop;
    let term = "";
    const blocks = setter.collect(() => {
      overlay(setter, item);
      const given = setter.reader.optionalTokens(item);
      if (item.text === "titledquestion") setter.reader.requiredTokens(item);
      setter.numbering.point("Item", String(items.length + 1));
      const label = given && item.text === "item" ? setter.lineOf(given, item) : "";
      if (isDescription) term = label;
      else if (label !== "" && !SIGN.test(label) && !(isNumbered && NUMBER.test(label)))
        setter.addMarkdown(`${label} `);
      stop = setter.run((token) => isEnd(token) || isItem(token, words));
    });
    items.push({ term, blocks, line: item.line, file: item.file });
  }
  setter.leave(begin, stop);
  return items;
}

const isEnd = (token: Token) => token.kind === "command" && token.text === "end";

export function list(kind: "itemize" | "enumerate" | "description", words?: ReadonlySet<string>) {
  return (setter: Typesetter, begin: Token): void => {
    const options = setter.reader.optionalSource(begin) ?? "";
    const { current } = setter.numbering;
    setter.endParagraph();
    const items = readItems(setter, begin, words);
    setter.numbering.current = current;
    const start = Number(readOptions(options).start ?? 1);
    if (items.length > 0) {
      setter.add({
        kind: "list",
        isOrdered: kind === "enumerate",
        start: Number.isInteger(start) && start >= 0 ? start : 1,
        items: items.map(({ blocks }) => blocks),
        ...(kind === "description" && { terms: items.map(({ term }) => term) }),
        places: items.map(({ file, line }) => ({ file, line })),
      });
    }
  };
}
