/** Lists: bullets, numbers, descriptions, nested as they come. */
import type { Block } from "./blocks.ts";
import { overlay } from "./commands.ts";
import { readOptions } from "./definitions.ts";
import type { Token } from "./tokens.ts";
import type { Typesetter } from "./typesetter.ts";

/** The commands that begin an item of an exam; points stand in brackets. */
export const EXAM_ITEMS = new Set([
  "item",
  "question",
  "titledquestion",
  "part",
  "subpart",
  "choice",
  "CorrectChoice",
  "task",
]);

export interface Item {
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
  setter.enter(begin);
  let stop = setter.run((token) => isEnd(token) || isItem(token, words));
  setter.endParagraph();
  while (stop && isItem(stop, words)) {
    const item = stop;
    const blocks = setter.collect(() => {
      overlay(setter, item);
      const label = setter.reader.optionalTokens(item);
      if (item.text === "titledquestion") setter.reader.requiredTokens(item);
      setter.numbering.point("Item", String(items.length + 1));
      if (label && item.text === "item") {
        const text = setter.lineOf(label, item);
        const isSign =
          /^(?:[-–—•*+]|\\[*+-]|\$\\(?:bullet|circ|star|ast|checkmark|Box|square|to|rightarrow)\$|✓|✗)?$/.test(
            text,
          );
        if (!isSign)
          setter.addMarkdown(
            begin.text === "description" || /desc/i.test(begin.text) ? `**${text}** ` : `${text} `,
          );
      }
      stop = setter.run((token) => isEnd(token) || isItem(token, words));
    });
    items.push({ blocks, line: item.line, file: item.file });
  }
  setter.leave(begin, stop);
  return items;
}

const isEnd = (token: Token) => token.kind === "command" && token.text === "end";

export function list(kind: "itemize" | "enumerate" | "description") {
  return (setter: Typesetter, begin: Token): void => {
    const options = setter.reader.optionalSource(begin) ?? "";
    const { current } = setter.numbering;
    setter.endParagraph();
    const items = readItems(setter, begin);
    setter.numbering.current = current;
    const start = Number(readOptions(options).start ?? 1);
    if (items.length > 0) {
      setter.add({
        kind: "list",
        isOrdered: kind === "enumerate",
        start: Number.isInteger(start) && start >= 0 ? start : 1,
        items: items.map(({ blocks }) => blocks),
        places: items.map(({ file, line }) => ({ file, line })),
      });
    }
  };
}
