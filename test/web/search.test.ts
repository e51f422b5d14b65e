/** Search and palette as a script sees them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSite, type Site } from "../support/web.ts";

let site: Site;
beforeAll(async () => {
  site = await createSite();
});
afterAll(() => site.close());

const page = async (query: string) => (await site.get(`/search?q=${encodeURIComponent(query)}`)).text();

describe("the search page", () => {
  test("marks what was found, in topics, questions and notes, and keeps the query in its field", async () => {
    const topic = site.group("ml").tracks[0]!.topics[0]!;
    await site.post(`/ml/topics/${topic.id}/note`, { text: "the perceptron is my friend", revision: "0" });
    const html = await page("perceptron");
    for (const heading of ["found-topics", "found-notes"]) expect(html).toContain(`id="${heading}"`);
    expect(html).toContain("<mark>perceptron</mark> is my friend");
    expect(html).toContain('value="perceptron"');
    expect(html).toContain(`#note"`);
  });

  test("finds guides by the words of their track and kind, in any order", async () => {
    expect(await page("study algorithms ml")).toContain('href="/guides/ml-algorithms-study-guide.pdf"');
    expect(await page("cheat zyzzyva")).not.toContain("found-guides");
    expect(await page("…")).not.toContain("found-guides");
  });

  test.each([
    ['"><script>alert(1)</script>', "&lt;script&gt;"],
    ["zyzzyva ".repeat(2000), "Nothing for"],
    ["😀", "Nothing for “😀”"],
    ["שלום עולם", "Nothing for “שלום עולם”"],
    ['foo:bar AND (x OR "y")', "Nothing for"],
  ])("answers %s with a page", async (query, expected) => {
    const html = await page(query);
    expect(html).toContain(expected);
    expect(html).not.toContain("<script>alert");
    expect(html.length).toBeLessThan(60_000);
  });
});

describe("the palette", () => {
  const offers = async (query: string, path = "/ml") => {
    const response = await site.get(`/api/palette?${new URLSearchParams({ q: query, path })}`, {
      cookie: "group=ml",
    });
    const { sections } = (await response.json()) as {
      sections: { label: string; items: { label: string; href?: string; form?: unknown }[] }[];
    };
    return sections.flatMap(({ items }) => items);
  };

  test("matches words in any order", async () => {
    expect((await offers("swe switch"))[0]).toMatchObject({ label: "Switch to SWE", href: "/swe" });
    expect((await offers("dark theme"))[0]).toMatchObject({
      label: "Theme: dark",
      form: { action: "/config/learner", fields: { section: "look", theme: "dark" } },
    });
  });

  test("offers what can be done with the topic on the page, and pausing each track", async () => {
    const { id, trackId } = site.group("ml").tracks[0]!.topics[0]!;
    const path = `/ml/${trackId}/${id}`;
    expect(await offers("complete", path)).toContainEqual(
      expect.objectContaining({ label: "Mark as Complete", href: `${path}#complete` }),
    );
    const [pause] = await offers("pause");
    const { action, fields } = pause!.form as { action: string; fields: Record<string, string> };
    expect((await site.post(action, fields)).status).toBe(303);
    expect((await offers(`resume ${pause!.label.slice(6)}`)).length).toBeGreaterThan(0);
  });

  test("never sends back to another site", async () => {
    for (const path of ["//evil.example", "https://evil.example", "/\\evil.example"]) {
      expect(JSON.stringify(await offers("undo", path))).not.toContain("evil");
    }
  });
});
