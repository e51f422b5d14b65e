/** C27: code is no wider than the column of a page, so that no end of a line is out of sight. */
import { CODE_WIDTH } from "../content/coding-problem.ts";
import { listPassages } from "./passages.ts";
import type { CheckProblem, Subject } from "./subject.ts";

export function checkCodeWidth({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }) =>
    listPassages(topic).flatMap((passage) =>
      passage.fences
        .filter(({ alt }) => alt === "")
        .flatMap((fence) =>
          fence.code.split("\n").flatMap((text, index) => {
            const width = [...text].length;
            if (width <= CODE_WIDTH) return [];
            const message = `A line of code has ${width} characters; a page shows ${CODE_WIDTH}. Wrap it, or put its comment above it.`;
            return [{ file: passage.file, line: passage.line + fence.line + index, check: "C27", message }];
          }),
        ),
    ),
  );
}
