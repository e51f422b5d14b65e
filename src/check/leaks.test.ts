import { describe, expect, test } from "vitest";
import { BANK, checkQuestion } from "../../test/support/content-checks.ts";
import { checkLeaks } from "./leaks.ts";

describe("C24 leaks", () => {
  const answer = "Gradients shrink because every sigmoid layer multiplies by a slope below one quarter.";

  test("pass where the prompt asks without telling", async () => {
    expect(
      (await checkQuestion(checkLeaks, { prompt: "Why do early layers learn slowly?", answer })).problems,
    ).toEqual([]);
  });

  test("are told at the prompt", async () => {
    const prompt = "Do gradients shrink because each sigmoid layer multiplies by a slope below a quarter?";
    const { problems, lineAfter } = await checkQuestion(checkLeaks, { prompt, answer });
    expect(problems).toEqual([
      {
        file: BANK,
        line: await lineAfter("prompt:"),
        check: "C24",
        message: expect.stringMatching(/^alpha.q03: the prompt holds \d\d\d? % of the answer's key terms/),
      },
    ]);
  });
});
