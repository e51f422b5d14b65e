import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, writeCsv } from "./csv.ts";

/** A plain reader, character by character. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[++at];
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ",") {
      row.push(cell);
      cell = "";
    } else if (sign === "\r" && text[at + 1] === "\n") {
      at++;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else cell += sign;
  }
  return rows;
}

test("what is written is read again", () => {
  const signs = fc.constantFrom('"', ",", "\r\n", "\r", "\n", "\t", "=", "-", " ", "a", "😀");
  const text = fc.array(signs, { maxLength: 8 }).map((some) => some.join(""));
  const cell = fc.oneof(text, fc.integer(), fc.constant(null));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 }),
      (rows: Cell[][]) => {
        const expected = rows.map((cells) =>
          cells.map((each) => {
            const isFormula = typeof each === "string" && "=+-@\t\r".includes(each[0] ?? " ");
            return isFormula ? `'${each}` : String(each ?? "");
          }),
        );
        expect(readCsv(writeCsv(["a", "b"], rows))).toEqual([["a", "b"], ...expected]);
      },
    ),
  );
});

test("a text that a spreadsheet would run is defused", () => {
  expect(writeCsv(["text"], [["=HYPERLINK(1)"], [-1]])).toBe("text\r\n'=HYPERLINK(1)\r\n-1\r\n");
});
