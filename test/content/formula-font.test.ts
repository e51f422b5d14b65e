/** The signs of our own formulas: none needs the whole font of formulas, which is seven times as large. */
import { glob, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";

const topics: string[] = [];
for await (const file of glob("dist/content/topics/*.json")) topics.push(file);

/** From and to of every range that the faces cut from the font of formulas name. */
async function rangesOf(face: RegExp): Promise<[number, number][]> {
  const sheet = await readFile("src/web/styles/fonts.css", "utf8");
  const faces = sheet.match(/@font-face\s*\{[^}]*\}/g)!.filter((each) => face.test(each));
  const ranges = faces.flatMap((each) => [...each.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)]);
  return ranges.map(([, from, to]) => [Number.parseInt(from!, 16), Number.parseInt(to ?? from!, 16)]);
}

/** Every sign that the formulas of a compiled topic show. */
function signsOf(compiled: string): Set<string> {
  const texts: string[] = [];
  JSON.parse(compiled, (_, value) => {
    if (typeof value === "string") texts.push(...(value.match(/<math.*?<\/math>/gs) ?? []));
    return value;
  });
  const shown = texts.join("").replace(/<[^>]*>/g, "");
  // The variation selector asks for no glyph of its own.
  return new Set(shown.replace(/&(?:amp|lt|gt|quot|#39);|\s|\ufe0e/g, ""));
}

describe("signs of formulas", () => {
  test("are all in the small fonts", { timeout: 30_000 }, async () => {
    const ranges = await rangesOf(/#(core|letters)"/);
    const isThere = (sign: string) =>
      ranges.some(([from, to]) => sign.codePointAt(0)! >= from && sign.codePointAt(0)! <= to);
    let seen = 0;
    for (const file of topics) {
      const signs = [...signsOf(await readFile(file, "utf8"))];
      seen += signs.length;
      expect(
        signs.filter((sign) => !isThere(sign)),
        file,
      ).toEqual([]);
    }
    expect(topics).toHaveLength(98);
    expect(seen).toBeGreaterThan(2000);
  });
});
