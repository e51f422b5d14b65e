/** Notes: they save themselves, say how they read, and lose nothing. */
import { describe, expect, test } from "vitest";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();
const NOTE = "/lab/notes/lab-sorting";

describe("a note on its page", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });
  const field = () => study.page.getByLabel("Notes", { exact: true });
  const status = () => study.page.locator(".note-status");
  const preview = () => study.page.getByRole("region", { name: "How it reads" });
  const saved = () =>
    status()
      .getByText(/^Saved 09:\d\d$/)
      .waitFor();

  test("saves itself once the typing pauses, and shows how it reads, formulas too", async () => {
    const { page } = study;
    await page.goto(NOTE);
    await field().pressSequentially("Sorting is **stable** when $i < j$.");
    expect(await status().innerText()).toBe("Not saved yet");
    await page.clock.runFor(800);
    await saved();
    await preview().locator("strong", { hasText: "stable" }).waitFor();
    await preview().locator("math").waitFor();
    await page.reload();
    expect(await field().inputValue()).toBe("Sorting is **stable** when $i < j$.");
    await preview().locator("math").waitFor();
  });

  test("keeps what most of a text was when it goes at once, and puts it back", async () => {
    const { page } = study;
    await page.goto(NOTE);
    await field().fill("gone");
    await page.clock.runFor(800);
    await saved();
    await page.reload();
    const versions = page.getByRole("region", { name: "Earlier versions" });
    await versions.locator("summary", { hasText: "Sorting is" }).click();
    await versions.getByRole("button", { name: "Put this text back" }).click();
    await page.waitForURL(`**${NOTE}`);
    expect(await field().inputValue()).toContain("Sorting is **stable**");
  });

  test("shows hostile Markdown as text", async () => {
    const { page } = study;
    await page.goto(NOTE);
    await field().fill(
      '<img src=x onerror="document.title=1">\n\n[x](javascript:alert(1))\n\n$\\href{javascript:1}{x}$',
    );
    await page.clock.runFor(800);
    await saved();
    expect(await preview().locator("img, a[href^='javascript']").count()).toBe(0);
    expect(await page.title()).toContain("Note on");
  });

  test("in two tabs says that the other one wrote; saving shows both texts, and none is lost", async () => {
    const { page, tab, server } = study;
    tab.allow(/status of 409/);
    await page.goto(NOTE);
    const revision = await page.locator("form[data-note] [name=revision]").inputValue();
    await fetch(`${server.origin}/lab/topics/lab-sorting/note`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", origin: server.origin },
      body: JSON.stringify({ text: "from the other tab", revision: Number(revision) }),
    });
    await field().fill("from this tab");
    await page.clock.runFor(800);
    await status()
      .getByText(/changed elsewhere/)
      .waitFor();
    await page.getByRole("button", { name: "Save note" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.locator(".note-theirs").innerText()).toBe("from the other tab");
    expect(await page.getByLabel("Your text").inputValue()).toBe("from this tab");
  });

  test("typed while the app is away waits in this browser, and saves itself when the page is opened again", async () => {
    const { page, tab, server } = study;
    tab.allow(/ERR_CONNECTION_REFUSED/);
    await page.goto(NOTE);
    await server.stop();
    await field().fill("typed in the dark");
    await page.clock.runFor(800);
    await status()
      .getByText(/not answering/)
      .waitFor();
    await server.restart();
    await page.goto(NOTE);
    expect(await field().inputValue()).toBe("typed in the dark");
    await page.clock.runFor(800);
    await saved();
  });
});

describe("the list of notes", () => {
  const study = useStudy(browser, { now: "2026-03-04T09:00", hasLab: true });
  const rows = () =>
    study.page
      .getByRole("list", { name: "Notes" })
      .getByRole("listitem")
      .filter({ has: study.page.locator(".task-title") });
  const show = (name: string) => study.page.getByRole("link", { name, exact: true }).click();

  test("is cut by track, flag, question and difficulty; Shaky names topics that ask for a note", async () => {
    const { page, server } = study;
    const post = async (path: string, fields: Record<string, unknown>) => {
      const response = await fetch(server.origin + path, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json", origin: server.origin },
        body: JSON.stringify(fields),
      });
      expect(response.status, path).toBe(200);
    };
    const op = () => crypto.randomUUID();
    await page.goto("/lab/notes");
    await page.getByText("No notes yet.").waitFor();
    await show("Shaky");
    await page.getByText("Nothing feels shaky.").waitFor();
    await post("/lab/topics/lab-sorting/note", { text: "Is it stable?", revision: 0 });
    await post("/lab/topics/lab-hashing/note", { text: "Load below 0.7.", revision: 0 });
    await post("/lab/topics/lab-hashing/change", { op: op(), change: "flag" });
    await post("/lab/topics/lab-trees/complete", { op: op(), difficulty: 5 });
    await page.goto("/lab/notes");
    expect(await rows().count()).toBe(2);
    await show("Asks a question");
    expect(await rows().allInnerTexts()).toEqual([expect.stringContaining("Sorting by hand")]);
    await show("Flagged");
    expect(await rows().allInnerTexts()).toEqual([expect.stringContaining("Hashing on paper")]);
    await show("Difficulty 4 and up");
    await page.getByText("No note is like that.").waitFor();
    await show("Shaky");
    expect(await rows().allInnerTexts()).toEqual([
      expect.stringContaining("Hashing on paper"),
      expect.stringMatching(/Trees in the garden[\s\S]*No note yet/),
    ]);
    await page.getByRole("link", { name: "Hashing on paper" }).click();
    await page.waitForURL("**/lab/notes/lab-hashing");
  });
});
