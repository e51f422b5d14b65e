/** C27: code is no wider than the column of a page, so that no end of a line is out of sight. */
import { listPassages } from "./passages.ts";
import type { CheckProblem, Subject } from "./subject.ts";

/** Characters of code that the column shows at the usual size. */
export const CODE_WIDTH = 80;

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
