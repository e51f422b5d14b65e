/** C24: a prompt does not give its answer away. */
import { listQuestions } from "./passages.ts";
import type { CheckProblem, Subject } from "./subject.ts";
import { proseOf } from "./text.ts";
import { keyTermsOf, shareOf } from "./vocabulary.ts";

const LEAK = 0.4;
/** An answer of fewer terms can hardly avoid those of its prompt. */
const LEAST_TERMS = 6;

export function checkLeaks({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }) =>
    listQuestions(topic).flatMap(({ entry, file, fieldLines, line }) => {
      const answer = keyTermsOf(proseOf(entry.answer));
      const share = shareOf(answer, keyTermsOf(proseOf(entry.prompt)));
      if (answer.size < LEAST_TERMS || share < LEAK) return [];
      const message = `${entry.id}: the prompt holds ${Math.round(share * 100)} % of the answer's key terms: ask without telling, or say more in the answer.`;
      return [{ file, line: fieldLines.prompt ?? line, check: "C24", message }];
    }),
  );
}
