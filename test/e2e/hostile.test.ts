/** Hostile inputs in a real browser: none runs in the app, and each does in a page that takes it as markup. */
import { randomUUIDv7 } from "node:crypto";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server as HttpServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { openTab, type Tab } from "../support/browser.ts";
import { ELSEWHERE, PAYLOADS, type Payload } from "../support/hostile.ts";
import { runVerb, type Server, startServer } from "../support/server.ts";
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
  beforeAll(async () => {
    http = createServer((request, response) => {
      const payload = PAYLOADS[Number(request.url!.slice(1))];
      response.writeHead(payload ? 200 : 404, { "content-type": "text/html" });
      response.end(`<!doctype html><title>control</title><body>${payload?.html ?? ""}</body>`);
    });
    await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
    const { port } = http.address() as { port: number };
    context = await browser.current.newContext({ baseURL: `http://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await context.close();
    http.close();
  });

  async function openControl(): Promise<{ page: Page; hasLeaked: boolean }> {
    const control = { page: await context.newPage(), hasLeaked: false };
    control.page.on("request", (request) => {
      control.hasLeaked ||= request.url().startsWith(ELSEWHERE);
    });
    return control;
  }

  async function doesFire(payload: Payload, control: { page: Page; hasLeaked: boolean }): Promise<boolean> {
    const { page } = control;
    await page.goto(`/${payload.number}`, { waitUntil: "commit" });
    if (payload.html.includes(">click<")) {
      await page.getByText("click").first().click({ force: true, noWaitAfter: true });
    }
    const deadline = Date.now() + 2000;
    let isFired = false;
    while (!isFired && !control.hasLeaked && Date.now() < deadline) {
      isFired = (await firedOn(page).catch(() => [])).length > 0;
    }
    return isFired || control.hasLeaked;
  }

  test("every input fires where it is taken as markup, and there are five hundred", async () => {
    const silent: string[] = [];
    const left = PAYLOADS.values();
    const work = async () => {
      let control = await openControl();
      for (const payload of left) {
        if (!(await doesFire(payload, control))) silent.push(payload.html.slice(-120));
        if (!control.hasLeaked) continue;
        // It may be on its way elsewhere when the next one is to come.
        await control.page.close();
        control = await openControl();
      }
    };
    await Promise.all([work(), work(), work()]);
    expect(silent, `inputs that never fire prove nothing: ${silent.join("\n")}`).toEqual([]);
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(500);
  }, 600_000);
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
    // An open page looks at the day now and then, and nobody answers while the app is started anew.
    for (const each of [tab, bare])
      each.allow(/net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)/);
  });
  afterAll(async () => {
    await server.remove();
    await tab.close();
    await bare.close();
  });

  /** What our policy would stop fires without it, so where there are many pages `bare` is asked alone. */
  async function expectQuiet(path: string, tabs: readonly Tab[] = [tab, bare]): Promise<void> {
    for (const { page } of tabs) {
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
    for (const [n, topic] of topics.entries()) {
      await expectQuiet(`/lab/hostile/${topic}`, n === 0 ? [tab, bare] : [bare]);
    }
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

  test("a search runs nothing, neither its words nor what they find", async () => {
    // Many at once in frames of one page, whose `top` hears each of them; by their text, as the app lets none frame it.
    await bare.page.goto("/search");
    for (let start = 0; start < PAYLOADS.length; start += 32) {
      const batch = PAYLOADS.slice(start, start + 32).map(({ html }) =>
        html.replaceAll("\0", "").slice(0, 2000),
      );
      const titles = await bare.page.evaluate(
        (queries) =>
          Promise.all(
            queries.map(async (query) => {
              const frame = document.createElement("iframe");
              frame.srcdoc = await (await fetch(`/search?q=${encodeURIComponent(query)}`)).text();
              const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
              document.body.append(frame);
              await loaded;
              const { title } = frame.contentDocument!;
              frame.remove();
              return title;
            }),
          ),
        batch,
      );
      expect(titles.every((title) => title.includes("Search"))).toBe(true);
      expect(await firedOn(bare.page), `queries from ${start} on`).toEqual([]);
    }
    for (const words of ["script", "img src onerror", "svg onload", "hostile", "text"]) {
      await expectQuiet(`/search?q=${encodeURIComponent(words)}`, [bare]);
    }
    await tab.page.goto("/search?q=onerror");
    expect(await tab.page.locator("main a").count()).toBeGreaterThan(20);
    const sections = await fetch(`${server.origin}/api/palette?q=onerror`);
    expect(sections.headers.get("content-type")).toContain("application/json");
    await tab.page.keyboard.press("Control+k");
    await tab.page.getByRole("combobox").fill("onerror");
    await tab.page.getByRole("option").nth(5).waitFor();
    expect(await firedOn(tab.page)).toEqual([]);
  }, 240_000);

  test("an import runs nothing: acts, topics, notes and settings of an export, a guide in LaTeX", async () => {
    await server.stop();
    const env = { STUDY_DATA_DIR: server.dataFolder };
    const file = join(server.dataFolder, "hostile.json");
    writeFileSync(file, JSON.stringify(hostileExport()));
    expect(await runVerb(["import", file, "--settings"], env)).toMatchObject({ code: 0 });
    const guide = join(server.dataFolder, "guide.tex");
    writeFileSync(guide, hostileGuide());
    const latex = ["import", "latex", guide, "--group", "tex", "--track", "hostile", "--yes"];
    expect(await runVerb(latex, env)).toMatchObject({ code: 0 });
    await server.restart();
    await expectQuiet("/swe/history/2026-02-02");
    expect(await tab.page.locator("main").innerText()).toContain(PAYLOADS[4]!.html);
    await expectQuiet("/swe/history?range=all");
    await expectQuiet("/swe/notes");
    await expectQuiet("/swe/notes/cod-two-pointers");
    await expectQuiet("/tex/map");
    const readings = await tab.page
      .locator("main a[href^='/tex/hostile/']")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    expect(readings.length).toBeGreaterThan(0);
    for (const reading of readings) await expectQuiet(reading, [bare]);
    expect(await bare.page.locator("main").innerText()).toContain("<script>");
  }, 240_000);

  test("names of files run nothing where they are told", async () => {
    await server.stop();
    const folder = join(server.dataFolder, "curricula/lab/hostile", topics[0]!);
    const names = PAYLOADS.map(({ html }) => fileName(html)).filter((name) => Buffer.byteLength(name) < 250);
    expect(names.length).toBeGreaterThanOrEqual(500);
    // A link to nothing is a fault that is told with its name.
    for (const name of new Set(names)) symlinkSync("nothing", join(folder, name));
    await server.restart();
    await expectQuiet(`/lab/hostile/${topics[0]}`);
    expect(await tab.page.locator("main").innerText()).toContain("<img src=x onerror=");
    await expectQuiet("/config");
    await expectQuiet("/lab");
  }, 120_000);

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
    const sample = PAYLOADS.filter(({ number, html }) => number % 19 === 0 && html.length < 10_000);
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

/** As near to the payload as a name can be: it holds no slash and no NUL, so each slash becomes one that only looks so. */
function fileName(html: string): string {
  return html
    .replaceAll("/", "\u2215")
    .replaceAll("\0", "")
    .replaceAll(/a{100,}/g, "a");
}

/** An act of every payload as its kind, a topic of every payload as its name, all of them in a note. */
function hostileExport(): object {
  const when = {
    group_id: "swe",
    at: 1_770_000_000_000,
    zone: "UTC",
    study_on: "2026-02-02",
    undone_by: null,
  };
  const short = PAYLOADS.map(({ html }) => html.replaceAll("\0", "").slice(0, 200));
  const acts = short.map((kind) => ({ ...when, id: randomUUIDv7(), kind, input: "{}" }));
  const { undone_by: _, ...once } = when;
  const events = short.map((subject_id, at) => ({
    ...once,
    id: randomUUIDv7(),
    act_id: acts[at]!.id,
    track_id: "coding",
    subject_id,
    seq: 1,
    kind: "topic-skipped",
    body: "{}",
  }));
  const text = short.join("\n\n");
  const note = { topic_id: "cod-two-pointers", revision: 1, text, saved_at: when.at };
  return {
    format: "study-tracker",
    version: 1,
    exportedAt: short[0],
    acts: [...acts, ...short.map((kind) => ({ ...when, id: randomUUIDv7(), kind, input: "{}" }))],
    events: events.filter(({ subject_id }, at) => short.indexOf(subject_id) === at),
    notes: [{ ...note, group_id: "swe", track_id: "coding" }],
    note_versions: [],
    settings: { learner: { zone: "UTC", rollover_hour: 4, note: short[4], welcomed: true }, groups: {} },
  };
}

/** Every payload as words, as code within the line, as a listing; the first ones as headings. */
function hostileGuide(): string {
  const listings = PAYLOADS.map(({ html }) => `\\begin{verbatim}\n${plain(html)}\n\\end{verbatim}`);
  const words = PAYLOADS.map(({ html }) => typeset(plain(html)));
  const headings = words.slice(0, 12).map((text) => `\\section{Topic ${text}}\n${text}`);
  const begin = "\\documentclass{article}\n\\begin{document}\n";
  return `${begin}${[...headings, ...words, ...listings].join("\n\n")}\n\\end{document}\n`;
}

function plain(html: string): string {
  return html
    .replaceAll("\0", "")
    .replaceAll("\n", " ")
    .replaceAll(/a{100,}/g, "a");
}

/** The signs that mean something to TeX, written so that they stand for themselves. */
function typeset(text: string): string {
  const names: Record<string, string> = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  };
  return text.replaceAll(/[\\~^#$%&_{}]/g, (sign) => names[sign] ?? `\\${sign}`);
}

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
