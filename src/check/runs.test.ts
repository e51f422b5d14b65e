import { describe, expect, test } from "vitest";
import { checkTopic, READING } from "../../test/support/content-checks.ts";
import { lineOf } from "../../test/support/content-factory.ts";
import { checkCodeRuns } from "./runs.ts";

describe("C10 code blocks", () => {
  test.each([
    { code: "import numpy\nassert numpy.ones(3).sum() == 3", line: 0, message: "" },
    { code: "x = 1", line: 0, message: "The block asserts nothing" },
    { code: "x = 1\nassert x == 2", line: 2, message: 'The block ended with "AssertionError"' },
  ])("$code", async ({ code, line, message }) => {
    const { root, problems } = await checkTopic(checkCodeRuns, {
      sections: { Code: `\`\`\`python run\n${code}\n\`\`\`` },
    });
    const at = (await lineOf(root, READING, "```python run")) + line;
    const expected = { file: READING, line: at, check: "C10", message: expect.stringContaining(message) };
    expect(problems).toEqual(message ? [expected] : []);
  });
});
