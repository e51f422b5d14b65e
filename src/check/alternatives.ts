/** C32: the words that stand for a picture say something, and every column of a table has a name. No words are told by C31. */
import { listPassages } from "./passages.ts";
import type { CheckProblem, Subject } from "./subject.ts";
import { listTables } from "./tables.ts";
import { listWords } from "./text.ts";

const LEAST_WORDS = 4;

export function checkAlternatives({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }) =>
    listPassages(topic).flatMap((passage) => {
      const problem = (line: number, message: string) => ({
        file: passage.file,
        line: passage.line + line,
        check: "C32",
        message,
      });
      const fences = passage.fences.filter((fence) => fence.language === "dot");
      const silent = fences
        .filter((fence) => fence.alt !== "" && listWords(fence.alt).length < LEAST_WORDS)
        .map((fence) =>
          problem(fence.line - 1, `The alt text "${fence.alt}" is too short: say what the diagram shows.`),
        );
      // The first column may go without a name: it holds the rows' own.
      const nameless = listTables(passage.markdown)
        .filter((table) => table.header.slice(1).some((cell) => cell === ""))
        .map((table) => problem(table.line, "A column of the table has no heading: name it."));
      return [...silent, ...nameless];
    }),
  );
}
