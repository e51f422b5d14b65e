import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonFault } from "./json-fault.ts";

test.each([
  ['{\n  "a": [1, 3,]\n}', { line: 2, reason: 'a value is missing before "]"' }],
  ['{\n  "a": 1,\n}', { line: 3, reason: 'a name in double quotes is missing before "}"' }],
  ['{\n  "a" 1\n}', { line: 2, reason: '":" is missing before "1"' }],
  ['{\n  "a": 1\n  "b": 2\n}', { line: 3, reason: '"," or "}" is missing before "\\"b\\""' }],
  ["[1 2]", { line: 1, reason: '"," or "]" is missing before "2"' }],
  ["{ 'a': 1 }", { line: 1, reason: "a name in double quotes is missing before \"'a': 1 }\"" }],
  ['{\n  "a": yes\n}', { line: 2, reason: 'a value is missing before "yes"' }],
  ['{ "a": 1 } }', { line: 1, reason: 'the end is missing before "}"' }],
  ['{\n"a": [1,\n', { line: 3, reason: "the file ends in the middle" }],
  ["", { line: 1, reason: "the file ends in the middle" }],
  ['{ "a": "two\nlines" }', { line: 1, reason: 'a value is missing before "\\"two"' }],
])("tells line and reason of %j", (text, fault) => {
  expect(findJsonFault(text)).toEqual(fault);
});

test("stops at what is nested without end", () => {
  const fault = { line: 2, reason: "lists and objects are nested deeper than 100" };
  expect(findJsonFault(`\n${"[".repeat(100_000)}`)).toEqual(fault);
  expect(findJsonFault(`\n${'{"a":'.repeat(100_000)}`)).toEqual(fault);
  expect(findJsonFault(`${"[".repeat(100)}${"]".repeat(100)}`)).toBeNull();
});

test("finds a fault exactly where JSON.parse does", () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const nearJson = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom("", ",", "}", "]", '"', ":", "1", "x", "\n", "-", "01", "\\u12"),
    )
    .map(([text, at, noise]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + noise + text.slice(cut + (at % 3));
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), nearJson), (text) => {
      const fault = findJsonFault(text);
      // A name that stands twice is JSON, and refused all the same.
      if (fault?.reason.endsWith("stands twice")) return;
      expect(fault === null).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});
