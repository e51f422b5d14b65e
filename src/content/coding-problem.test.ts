import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findForeignMarkup } from "../../test/support/html-allow-list.ts";
import { renderCodingProblem } from "./coding-problem.ts";
import { pythonLiteral, pythonType } from "./python-text.ts";

function htmlOf(tests: unknown): string {
  const rendered = renderCodingProblem(JSON.stringify(tests));
  if (!("html" in rendered)) throw new Error(rendered.fault);
  expect(findForeignMarkup(rendered.html)).toEqual([]);
  return rendered.html;
}

const textOf = (html: string) =>
  html
    .replace(/<\/(?:figcaption|figure)>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

it("shows a function with its examples as in a Python session", () => {
  const file = "test/fixtures/curricula/swe/coding/cod-two-pointers/problems/pair-with-sum/tests.json";
  expect(textOf(htmlOf(JSON.parse(readFileSync(file, "utf8")))).trim()).toBe(
    [
      "signature",
      "def pair_with_sum(values: list[int], target: int) -> list[int]: ...",
      "",
      "examples",
      "# 1 + 4 < 6",
      ">>> pair_with_sum([1, 3, 4], 5)",
      "[0, 2]",
      "",
      ">>> pair_with_sum([9007199254740993], 0)",
      "[]",
      "",
      "The order of the result does not matter.",
    ].join("\n"),
  );
});

it("shows a class, its calls, and a call that takes what an earlier one returned", () => {
  const text = textOf(
    htmlOf({
      signature: {
        class: "TreeCodec",
        constructor: [{ name: "limit", type: "int" }],
        methods: {
          encode: { params: [{ name: "root", type: "tree" }], returns: "any" },
          decode: { params: [{ name: "data", type: "any" }], returns: "tree" },
          reset: { params: [] },
        },
      },
      examples: [
        {
          construct: { limit: 9 },
          calls: [["encode", [1, null, 2]], ["decode", { $result: 0 }], ["reset"]],
          expected: ["x", [1, null, 2], null],
        },
      ],
    }),
  );
  expect(text).toContain(
    "class TreeCodec:\n    def __init__(self, limit: int): ...\n    def encode(self, root: TreeNode | None) -> object: ...",
  );
  expect(text).toContain(
    ">>> tree_codec = TreeCodec(9)\n>>> r0 = tree_codec.encode([1, None, 2])\n>>> tree_codec.decode(r0)\n[1, None, 2]\n>>> tree_codec.reset()\n",
  );
  expect(text).toContain("Trees stand in level order");
});

it("puts each parameter of a long signature on a line of its own", () => {
  const params = ["departure", "arrival", "capacity", "reserved"].map((name) => ({ name, type: "int[]" }));
  const text = textOf(
    htmlOf({
      signature: { function: "seats_that_are_left", params, returns: "int" },
      compare: "exact",
      examples: [{ args: Object.fromEntries(params.map(({ name }) => [name, []])), expected: 0 }],
    }),
  );
  expect(text).toContain(
    "def seats_that_are_left(\n    departure: list[int],\n    arrival: list[int],\n    capacity: list[int],\n    reserved: list[int],\n) -> int: ...",
  );
});

it("says what works in place, and where any right answer will do", () => {
  const signature = {
    function: "squeeze",
    params: [{ name: "a", type: "int[]" }],
    returns: "int",
    mutates: "a",
    prefix: true,
  };
  const examples = [{ args: { a: [1, 1] }, expected: [1] }];
  expect(textOf(htmlOf({ signature, examples }))).toContain(
    "the examples show a after the call, up to the returned length.",
  );
  expect(textOf(htmlOf({ signature, examples, compare: { checker: "any-of" } }))).toContain(
    "any of them will do",
  );
});

it("keeps markup in names, values and notes as text", () => {
  const html = htmlOf({
    signature: { function: "<script>", params: [{ name: "<b>", type: "<i>" }], returns: "string" },
    examples: [
      { args: { "<b>": "</code><img src=x onerror=alert(1)>" }, expected: "<svg>", note: "<script>" },
    ],
  });
  expect(html).not.toMatch(/<(?:script|b|i|img|svg)\b/);
});

it("tells what cannot be shown", () => {
  expect(renderCodingProblem('{\n "signature": {,\n}')).toMatchObject({
    line: 2,
    fault: expect.stringContaining("The JSON cannot be read"),
  });
  expect(renderCodingProblem('{"signature": {"function": "f"}, "examples": []}')).toMatchObject({
    line: 1,
    fault: expect.stringContaining("docs/problem-format.md"),
  });
});

it.each([
  ["int?[]", "list[int | None]"],
  ["int[]?", "list[int] | None"],
  ["tree", "TreeNode | None"],
  ["node<head>?", "ListNode | None"],
  ["node<head>", "ListNode"],
  ["tuple<int,tuple<string,bool>>[]", "list[tuple[int, tuple[str, bool]]]"],
  ["map<float[]>", "dict[str, list[float]]"],
  ["graph", "Graph"],
  ["void", "None"],
])("writes the type %s as %s", (type, python) => {
  expect(pythonType(type, [{ name: "head", type: "linked-list" }])).toBe(python);
});

it("writes JSON values as Python literals", () => {
  expect(pythonLiteral({ a: [true, false, null, 'x"y', 1.5] }, "any")).toBe(
    '{"a": [True, False, None, "x\\"y", 1.5]}',
  );
  expect(pythonLiteral(["-12345678901234567890", "x"], "int64[]")).toBe('[-12345678901234567890, "x"]');
  expect(pythonLiteral("123", "string")).toBe('"123"');
});
