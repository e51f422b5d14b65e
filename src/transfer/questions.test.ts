import { expect, test } from "vitest";
import { makeTopic, writeCurricula } from "../../test/support/content-factory.ts";
import { outlineGroups } from "../content/outline.ts";
import { parseCurricula } from "../content/parse.ts";
import { writeQuestionsCsv } from "./questions.ts";

async function tableOf(questions: Record<string, unknown>[]): Promise<string> {
  const root = await writeCurricula({ topics: [makeTopic({ questions })] });
  const [group] = outlineGroups(await parseCurricula(root), new Map());
  return writeQuestionsCsv(["/missing", root], group!, group!.tracks[0]!);
}

test("marks for writers are taken off, hints stand apart, formulas of spreadsheets are defused", async () => {
  const csv = await tableOf([
    {
      id: "alpha.q01",
      depth: 3,
      prompt: "=1+1 of $x$ is `[a]{=b}`",
      hints: ["One.", 'Say "two".'],
      answer: "It is [327,680]{=kv_bytes}, at [989 TFLOP/s]{fact=peak}, not 7 [E01]\n",
    },
  ]);
  expect(csv.split("\r\n")[1]).toBe(
    "alpha.q01,school,lessons,alpha,alpha,concept,3,10,'=1+1 of $x$ is `[a]{=b}`," +
      '"One.\n\nSay ""two"".","It is 327,680, at 989 TFLOP/s, not 7"',
  );
});

test("a question without hints and answer has empty cells", async () => {
  expect((await tableOf([{ id: "alpha.q01", prompt: "Why?" }])).split("\r\n")[1]).toBe(
    "alpha.q01,school,lessons,alpha,alpha,concept,2,4,Why?,,",
  );
});
