/** C15: statements that are often written and wrong; quoted on purpose they carry their id, such as `[E05]`. */
import { BANNED_STATEMENTS, type BannedStatement } from "./banned-statements.ts";
import { listPassages, type Passage } from "./passages.ts";
import type { CheckProblem, Subject } from "./subject.ts";
import { listBlocks } from "./text.ts";

const NEGATION =
  /\b(?:not|never|no|nor|cannot|without|neither|hardly|rather than|instead of|unlike|far from)\b|n['’]t\b|≠/i;
const CALLED_WRONG =
  /\b(?:wrong|false|myth|mistake|misconception|incorrect|misleading|bug|trap|pitfall|confus\w+|naive\w*|claim(?:s|ed)? that|believ\w+)\b/i;
const QUOTED = /"[^"]*"|“[^”]*”|‘[^’]*’/g;

export function checkStatements({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }) =>
    listPassages(topic).flatMap((passage) =>
      findStatements(passage).map(({ line, statement, words }) => ({
        file: passage.file,
        line: passage.line + line,
        check: "C15",
        message: `"${words}" is a known wrong statement. Right: ${statement.right} Where it is quoted on purpose, end the line with [${statement.id}].`,
      })),
    ),
  );
}

interface Found {
  /** 0-based line of the passage. */
  line: number;
  statement: BannedStatement;
  words: string;
}

function findStatements(passage: Passage): Found[] {
  const found: Found[] = [];
  for (const block of listBlocks(passage.markdown)) {
    const mayQuote = !["reading", "red_flags"].includes(passage.place);
    for (const sentence of splitSentences(plainFormulas(block.text))) {
      const searched = mayQuote ? sentence.replace(QUOTED, " ") : sentence;
      for (const statement of BANNED_STATEMENTS) {
        if (block.text.includes(`[${statement.id}]`)) continue;
        const words = matchStatement(statement, searched);
        if (words) found.push({ line: block.line, statement, words });
      }
    }
  }
  return found;
}

/** The offending words of the sentence; undefined where it does not state the error, denies it or asks about it. */
export function matchStatement(statement: BannedStatement, sentence: string): string | undefined {
  const match = statement.pattern.exec(sentence);
  if (!match || statement.unless?.test(sentence)) return undefined;
  if (sentence.trim().endsWith("?") || CALLED_WRONG.test(sentence)) return undefined;
  const clause = sentence
    .slice(0, match.index)
    .split(/[,;:(]/)
    .at(-1)!;
  if (!statement.isNegative && NEGATION.test(clause + match[0])) return undefined;
  return match[0].trim();
}

/** TeX signs become plain ones, so that a pattern need not know them. */
function plainFormulas(text: string): string {
  return text
    .replace(/\*\*|[$`]/g, "")
    .replace(/\\(?:cdot|times)\b\s*/g, "· ")
    .replace(/\\(?:mathrm|text|operatorname)\{([^{}]*)\}/g, "$1")
    .replace(/\^\{?2\}?/g, "²")
    .replace(/\\log(?:_\{?2\}?)?\s*/g, "log ")
    .replace(/\\sqrt\{?([^{}\s]*)\}?/g, "√$1")
    .replace(/[{}\\]/g, "")
    .replace(/\s+/g, " ");
}

function splitSentences(text: string): string[] {
  return text.split(/(?<=[.!?]["”']?)\s+(?=[\p{Lu}"“[(])/u);
}
