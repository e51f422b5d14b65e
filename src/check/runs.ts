/** C10: every block marked `python run` executes alone, offline, in time, and asserts something. */
import { listPassages } from "./passages.ts";
import type { CheckProblem, Subject } from "./subject.ts";

const BLOCK_SECONDS = 10;

export async function checkCodeRuns({ houseTopics, python }: Subject): Promise<CheckProblem[]> {
  const blocks = houseTopics.flatMap(({ topic }) =>
    listPassages(topic).flatMap((passage) =>
      passage.fences
        .filter((fence) => fence.isRun)
        .map((fence) => ({ fence, file: passage.file, line: passage.line + fence.line - 1 })),
    ),
  );
  const perBlock = await Promise.all(
    blocks.map(async ({ fence, file, line }) => {
      const problem = (at: number, message: string) => [{ file, line: at, check: "C10", message }];
      if (fence.language !== "python")
        return problem(line, `Only python blocks are run, not ${fence.language}.`);
      if (!/^\s*assert\b/m.test(fence.code)) {
        return problem(line, "The block asserts nothing: assert what it is meant to show.");
      }
      if (!python) return [];
      const outcome = await python.run({ source: fence.code, seconds: BLOCK_SECONDS });
      if (!outcome.failure) return [];
      return problem(line + (outcome.failureLine ?? 0), `The block ${outcome.failure}: mend it.`);
    }),
  );
  return perBlock.flat();
}
