import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml, type MarkupNode, readMarkup, writeMarkup } from "./markup.ts";

describe("readMarkup", () => {
  it("reads elements, attributes, entities and empty elements, and leaves out comments and declarations", () => {
    const source = `<?xml version="1.0"?><!DOCTYPE svg><!-- <x> --><g id="a&amp;b"><path d = "M0"/>1 &lt; 2 &#45;&#x26;</g>`;
    expect(readMarkup(source)).toEqual([
      {
        name: "g",
        attributes: { id: "a&b" },
        children: [{ name: "path", attributes: { d: "M0" }, children: [] }, "1 < 2 -&"],
      },
    ]);
  });

  it.each(["<g>", "</g>", "<g></p>", "<g a=b></g>", "<g a='b'></g>", "<g", "a < b", '<g a="x" b></g>'])(
    "throws for %s",
    (source) => {
      expect(() => readMarkup(source)).toThrow();
    },
  );
});

it("writes text and attributes that read back as they were", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/);
  const text = fc.string({
    minLength: 1,
    unit: fc.constantFrom("a", "<", ">", "&", '"', "'", "\n", "é", "&lt;"),
  });
  const { element } = fc.letrec<{ element: MarkupNode; children: MarkupNode[] }>((tie) => ({
    element: fc.record({
      name,
      attributes: fc.dictionary(name, text, { maxKeys: 3, noNullPrototype: true }),
      children: tie("children"),
    }),
    children: fc.oneof(
      { depthSize: "small" },
      fc.constant<MarkupNode[]>([]),
      text.map((value): MarkupNode[] => [value]),
      fc.array(tie("element"), { maxLength: 3 }),
    ),
  }));
  fc.assert(
    fc.property(element, (node) => {
      expect(readMarkup(writeMarkup([node]))).toEqual([node]);
    }),
  );
});

it("escapes what could end a text or an attribute", () => {
  expect(escapeHtml(`<a href="x">&`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;");
});
