/** C26: nothing is left to be written. */
import { listPassages } from "./passages.ts";
import type { CheckProblem, Subject } from "./subject.ts";
import { eachLine } from "./text.ts";

const PLACEHOLDER =
  /\b(?:TODO|TBD|FIXME|XXX|TK)\b|lorem ipsum|\b(?:coming soon|to be written|fill (?:this )?in|placeholder text)\b/i;
const EXACT = /^(?:…|\.\.\.|\?+|-|n\/a)$/i;

export function checkPlaceholders({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }) =>
    listPassages(topic).flatMap((passage) => {
      const problems: CheckProblem[] = [];
      const report = (line: number, message: string) =>
        problems.push({ file: passage.file, line: passage.line + line, check: "C26", message });
      if (EXACT.test(passage.markdown.trim())) report(0, "The text is a placeholder: write it.");
      let heading: { line: number; text: string; level: number } | null = null;
      eachLine(passage.markdown, (line, number, isCode) => {
        const found = PLACEHOLDER.exec(line);
        // Upper case only for the short marks: "tk" and "xxx" occur in words and code.
        if (found && (found[0].length > 4 || found[0] === found[0].toUpperCase())) {
          report(number, `"${found[0]}" marks text that is still to be written: write it.`);
        }
        const opens = isCode ? null : /^(#{1,6})\s+(.*)$/.exec(line);
        if (heading && opens && opens[1]!.length <= heading.level) {
          report(
            heading.line,
            `The heading "${heading.text}" has no text below it: write it or remove the heading.`,
          );
        }
        if (opens) heading = { line: number, text: opens[2]!, level: opens[1]!.length };
        else if (line.trim() !== "") heading = null;
      });
      const last = heading as { line: number; text: string } | null;
      if (last)
        report(last.line, `The heading "${last.text}" has no text below it: write it or remove the heading.`);
      return problems;
    }),
  );
}
