/** Hostile inputs in a real browser: none runs in the app, and each does in a page that takes it as markup. */
import { randomUUIDv7 } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server as HttpServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { openTab, type Tab } from "../support/browser.ts";
import { ELSEWHERE, PAYLOADS, type Payload } from "../support/hostile.ts";
import { type Server, startServer } from "../support/server.ts";
import { useBrowser } from "../support/study.ts";

const browser = useBrowser();
const TOPIC = "mla-neural-network-fundamentals";
const LEARNT = "/ml/ml_algorithms/mla-neural-network-fundamentals";

/** So many payloads stand in one topic of the learner's own track. */
const PER_TOPIC = 19;

async function firedOn(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { fired?: number[] }).fired ?? []);
}

describe("the controls", () => {
  let http: HttpServer;
  let context: BrowserContext;
  let page: Page;
  let current: Payload;
  let hasLeaked = false;
  beforeAll(async () => {
    http = createServer((request, response) => {
      response.writeHead(request.url === "/" ? 200 : 404, { "content-type": "text/html" });
      response.end(`<!doctype html><title>control</title><body>${current.html}</body>`);
    });
    await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
    const { port } = http.address() as { port: number };
    context = await browser.current.newContext({ baseURL: `http://127.0.0.1:${port}` });
    context.on("request", (request) => {
      hasLeaked ||= request.url().startsWith(ELSEWHERE);
    });
    page = await context.newPage();
  });
  afterAll(async () => {
    await context.close();
    http.close();
  });

  async function doesFire(payload: Payload): Promise<boolean> {
    current = payload;
    hasLeaked = false;
    await page.goto("/", { waitUntil: "commit" });
    if (payload.html.includes(">click<")) {
      await page.getByText("click").first().click({ force: true, noWaitAfter: true });
    }
    const deadline = Date.now() + 2000;
    let isFired = false;
    while (!isFired && !hasLeaked && Date.now() < deadline) {
      isFired = (await firedOn(page).catch(() => [])).length > 0;
    }
    if (hasLeaked) {
      // It may be on its way elsewhere.
      await page.close();
      page = await context.newPage();
    }
    return isFired || hasLeaked;
  }

  test("every input fires where it is taken as markup, and there are more than a hundred", async () => {
    const silent: string[] = [];
    for (const payload of PAYLOADS) {
      if (!(await doesFire(payload))) silent.push(payload.html.slice(-120));
    }
    expect(silent, `inputs that never fire prove nothing: ${silent.join("\n")}`).toEqual([]);
    expect(PAYLOADS.length).toBeGreaterThan(100);
  }, 240_000);
});

describe("in the app", () => {
  let server: Server;
  let tab: Tab;
  /** Without our content security policy, which would hide what gets as far as to the browser. */
  let bare: Tab;
  let topics: string[];
  beforeAll(async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "study-data-"));
    topics = writeHostileTrack(dataFolder);
    server = await startServer({ STUDY_NOW: "2026-03-04T09:00", STUDY_DATA_DIR: dataFolder });
    tab = await openTab(browser.current, server.origin);
    bare = await openTab(browser.current, server.origin, { bypassCSP: true });
  });
  afterAll(async () => {
    await server.remove();
    await tab.close();
    await bare.close();
  });

  async function expectQuiet(path: string): Promise<void> {
    for (const { page } of [tab, bare]) {
      await page.goto(path);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      const bait = page.getByText("click", { exact: true });
      expect(
        await bait.and(page.locator("a[href] *, a[href], button, form[action^=javascript] *")).count(),
      ).toBe(0);
      expect(await firedOn(page), path).toEqual([]);
    }
  }

  function post(path: string, fields: Record<string, string>): Promise<Response> {
    return fetch(server.origin + path, {
      method: "POST",
      body: new URLSearchParams({ op: randomUUIDv7(), ...fields }),
      headers: { origin: server.origin },
      redirect: "manual",
    });
  }

  test("content runs nothing: readings, headings, tables, links, formulas, diagrams, questions, titles", async () => {
    for (const topic of topics) await expectQuiet(`/lab/hostile/${topic}`);
    await expectQuiet("/lab");
    await expectQuiet("/lab/map");
    await expectQuiet("/config");
  }, 120_000);

  test("a review of hostile questions runs nothing", async () => {
    const topic = topics[0]!;
    await post(`/lab/topics/${topic}/complete`, { difficulty: "3" });
    await server.restart({ STUDY_NOW: "2026-03-05T09:00" });
    await post(`/lab/review/${topic}.1.1/open`, {});
    await expectQuiet(`/lab/review/${topic}.1.1`);
    await expectQuiet(`/lab/review/${topic}.1.1?answer=1`);
    await expectQuiet("/lab/history");
  });

  test("a note runs nothing, on the topic, in the list, in its preview and where two texts meet", async () => {
    const text = PAYLOADS.map((payload) => payload.html).join("\n\n");
    await post(`/ml/topics/${TOPIC}/note`, { text, revision: "0" });
    await expectQuiet(LEARNT);
    expect(await tab.page.locator("#note").inputValue()).toBe(text.replaceAll("\0", "\uFFFD"));
    await expectQuiet("/ml/notes");
    const rendered = PAYLOADS.filter(({ html }) => html.length < 5000).map(({ html }) => html);
    await post("/ml/topics/mla-cnns-vision/note", { text: rendered.join("\n\n"), revision: "0" });
    await expectQuiet("/ml/notes/mla-cnns-vision");
    expect(await tab.page.locator("[data-note-preview] .prose").innerText()).toContain("<script>");
    for (const [n, topic] of topics.entries()) {
      // The list shows the first line, so two payloads in each of them.
      const first = PAYLOADS.slice(n * PER_TOPIC)
        .slice(0, 2)
        .map((payload) => payload.html);
      await post(`/lab/topics/${topic}/note`, { text: first.join(" ").replaceAll("\n", " "), revision: "0" });
    }
    await expectQuiet("/lab/notes");
    expect(await tab.page.locator(".task-row").count()).toBe(topics.length);
    const { page } = tab;
    await page.goto(LEARNT);
    await page.evaluate(
      ([path, value, op]) => {
        const form = document.createElement("form");
        form.method = "post";
        form.action = path!;
        for (const [name, text] of Object.entries({ op: op!, text: value!, revision: "0" })) {
          const field = document.createElement("input");
          field.name = name;
          field.value = text;
          form.append(field);
        }
        document.body.append(form);
        form.submit();
      },
      [`/ml/topics/${TOPIC}/note`, `mine ${PAYLOADS[4]!.html}`, randomUUIDv7()] as const,
    );
    await page.getByRole("heading", { name: "Your text" }).or(page.getByLabel("Your text")).first().waitFor();
    tab.allow(/409/);
    expect(await firedOn(page)).toEqual([]);
  });

  test("what is typed into a form or a URL and comes back runs nothing", async () => {
    const { page } = tab;
    tab.allow(/40[049]/);
    bare.allow(/40[049]/);
    for (const { html } of PAYLOADS) {
      const query = encodeURIComponent(html);
      const paths = [`/ml/history?range=${query}&track=${query}&before=${query}`, `/ml/${query}`];
      for (const path of paths) {
        const answer = await fetch(server.origin + path);
        expect(await answer.text()).not.toContain(html);
      }
    }
    const sample = PAYLOADS.filter(({ number, html }) => number % 7 === 0 && html.length < 10_000);
    for (const { html } of sample) {
      await expectQuiet(`/ml/${encodeURIComponent(html)}`);
      await page.goto("/config");
      await page.getByLabel("Time zone").fill(html.replaceAll("\n", " "));
      await page.getByRole("button", { name: "Save the day" }).click();
      await page.getByRole("alert").waitFor();
      expect(await firedOn(page)).toEqual([]);
    }
  }, 120_000);
});

/** A track of the learner's own whose every text is hostile; answers the ids of its topics. */
function writeHostileTrack(dataFolder: string): string[] {
  const root = join(dataFolder, "curricula/lab");
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const groups: Payload[][] = [];
  for (let start = 0; start < PAYLOADS.length; start += PER_TOPIC) {
    groups.push(PAYLOADS.slice(start, start + PER_TOPIC));
  }
  const topics = groups.map((_, n) => `lab-hostile-${n}`);
  write(
    "group.yaml",
    stringify({ label: "Lab", slug: "lab", order: 9, icon: PAYLOADS[4]!.html, tracks: ["hostile"] }),
  );
  write(
    "hostile/track.yaml",
    stringify({
      title: `Hostile ${PAYLOADS[4]!.html}`,
      summary: PAYLOADS[0]!.html,
      kinds: { concept: `Concept ${PAYLOADS[10]!.html}` },
      topics: groups.map((group, n) => ({
        id: topics[n],
        title: `Topic ${n} ${group[0]!.html}`,
        summary: [group[1]!.html],
      })),
    }),
  );
  for (const [n, group] of groups.entries()) {
    write(`hostile/${topics[n]}/reading.md`, `---\nform: concept\n---\n${group.map(readingOf).join("\n")}`);
    const questions = group.slice(0, 12).map(({ html }, index) => ({
      id: `${topics[n]}.q${String(index + 1).padStart(2, "0")}`,
      kind: "concept",
      depth: 1 + (index % 4),
      minutes: 2,
      prompt: `Prompt ${html}`,
      hints: [`Hint ${html}`],
      answer: `Answer ${html}`,
      rubric: [{ id: "r1", points: 10, level: "senior", must: true, text: `Point ${html}` }],
      red_flags: [`Flag ${html}`],
      followups: [{ question: `More ${html}`, answer: `Less ${html}` }],
    }));
    write(`hostile/${topics[n]}/questions.yaml`, stringify({ questions }));
  }
  return topics;
}

/** One payload in every construct that a reading may hold. */
function readingOf({ html, number }: Payload): string {
  const line = html.replaceAll("\n", " ");
  const url = line.replaceAll(/[\s<>]/g, "");
  return `
## Heading ${number} ${line}

Paragraph ${line} and *emphasis ${line}* and \`code ${line}\`.

${html}

| Head ${line.replaceAll("|", "")} | B |
| --- | --- |
| Cell ${line.replaceAll("|", "")} | b |

> **Note.** ${line}

[text](javascript:${url}) [text](<${line.replaceAll(/[<>]/g, "")}>) ![${line.replaceAll("]", "")}](x) [5]{=${url.replaceAll("}", "")}}

$\\text{${line.replaceAll(/[$\\{}]/g, "")}}$ $\\href{javascript:${url.replaceAll(/[$\\{}]/g, "")}}{x}$

\`\`\`${line.replaceAll("`", "")}
${html.replaceAll("`", "")}
\`\`\`

\`\`\`dot "${line.replaceAll('"', "'").replaceAll("`", "")}"
digraph { a [label="${line.replaceAll(/["\\]/g, "'")}" URL="javascript:x"] }
\`\`\`
`;
}
