/** The brief, lived from the first start to day 15 in both groups, with the app started anew every day. */
import { describe, expect, test } from "vitest";
import { answerAll, cellsOf, completeTopic, logEntry, rowsOf, tableOf } from "../support/learner.ts";
import { readEvents, recount } from "../support/recount.ts";
import { useBrowser, useStudy } from "../support/study.ts";

/** Day 5 has 23 hours in Berlin: the clock goes forward. */
const FIRST_DAY = Temporal.PlainDate.from("2026-03-25");
const dateOf = (day: number) => FIRST_DAY.add({ days: day - 1 }).toString();
const morningOf = (day: number) => `${dateOf(day)}T09:00`;

const FIRST_TOPICS = [
  { track: "ML Algorithms", title: "Neural Network Fundamentals", difficulty: 3, note: "Gradients vanish." },
  { track: "ML System Design", title: "Recommendation System Architecture", difficulty: 4, note: "Funnel." },
  { track: "Recommendations", title: "Intro to RecSys & Problem Framing", difficulty: 2, note: "NDCG." },
];

/** So many topics are completed on day 1. */
const TOPICS_OF: Record<string, number> = { ml: 3, swe: 2 };

/** Day → stage and what it asks, in the brief's words, with the least number of questions. */
const REVIEW_DAYS: Record<number, { stage: number; asks: string; questions: number }> = {
  2: { stage: 1, asks: "quick refresh", questions: 3 },
  4: { stage: 3, asks: "moderate depth", questions: 3 },
  8: { stage: 7, asks: "full recall", questions: 2 },
  15: { stage: 14, asks: "long-term retention", questions: 2 },
};

const browser = useBrowser();
const study = useStudy(browser, { now: morningOf(1) });

describe("day 1", () => {
  test("the header has Track:, SWE and ML; ML shows the three headings", async () => {
    const { page } = study;
    await page.goto("/");
    const header = page.getByRole("banner");
    await header.getByText("Track:", { exact: true }).waitFor();
    await header.getByRole("link", { name: "SWE", exact: true }).waitFor();
    const ml = header.getByRole("link", { name: "ML", exact: true });
    await ml.click();
    await page.waitForURL("**/ml");
    expect(await ml.getAttribute("aria-current")).toBe("true");
    for (const { track } of FIRST_TOPICS) {
      await page.getByRole("heading", { name: `${track} - Day 1`, exact: true }).waitFor();
    }
    expect(await page.getByRole("heading", { name: / - Day \d+$/ }).count()).toBe(3);
    await page
      .getByText("No reviews yet. Complete a topic and its first review appears the next day.")
      .waitFor();
  });

  test.each(FIRST_TOPICS)("$track begins with $title, with content and practice questions", async (first) => {
    const { page } = study;
    await page.goto("/ml");
    const section = page.getByRole("region", { name: `${first.track} - Day 1` });
    await section.getByRole("link", { name: first.title, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: first.title, exact: true }).waitFor();
    expect((await page.locator("article[data-reading]").textContent())!.length).toBeGreaterThan(5000);
    const practice = page.getByRole("region", { name: /^Practice questions/ });
    const questions = practice.getByRole("article");
    expect(await questions.count()).toBeGreaterThanOrEqual(6);
    const one = questions.first();
    const reference = one.getByText("What a good answer says");
    expect(await reference.isVisible()).toBe(false);
    await one.getByText("Show answer").click();
    await reference.waitFor();
  });

  test.each(FIRST_TOPICS)("$title is completed with a difficulty and notes", async (first) => {
    const { page } = study;
    await page.goto("/ml");
    const section = page.getByRole("region", { name: `${first.track} - Day 1` });
    const path = await section.getByRole("link", { name: first.title, exact: true }).getAttribute("href");
    await completeTopic(page, path!, first);
    await page
      .getByRole("status")
      .getByText(`Completed “${first.title}”, difficulty ${first.difficulty}.`)
      .waitFor();
    await page.goto("/ml");
    const [row] = await rowsOf(section.getByRole("list").first());
    expect(row).toContain("completed");
    expect(row).toContain(`difficulty ${first.difficulty}/5`);
    expect(row).toContain("reviews 26, 28 March, 1 and 8 April");
  });

  test("SWE is untouched by ML", async () => {
    const { page } = study;
    await page.goto("/swe");
    await page.getByRole("heading", { name: "Coding Patterns - Day 1", exact: true }).waitFor();
    await page.getByRole("heading", { name: "System Design - Day 1", exact: true }).waitFor();
    await page.getByText("No reviews yet.").waitFor();
    await page.goto("/swe/reviews");
    await page.getByText("0 due today · 0 tomorrow · 0 in the next 7 days").waitFor();
    await page.goto("/swe/history?range=all");
    await page.getByText("0 activities on 0 days. Active 0 of the last 28 days.").waitFor();
    await page.getByText("What you do appears here, each entry with its undo.").waitFor();
  });

  test("the topics of SWE are completed too, and ML does not change", async () => {
    const { page } = study;
    await page.goto("/ml/history?range=all");
    const before = await page.getByRole("main").innerText();
    await completeTopic(page, "/swe/coding/1", { difficulty: 5, note: "Hash once, look twice." });
    await completeTopic(page, "/swe/system_design/1", { difficulty: 1 });
    await page.goto("/ml/history?range=all");
    expect(await page.getByRole("main").innerText()).toBe(before);
  });
});

describe.each(Array.from({ length: 14 }, (_, index) => index + 2))("day %i", (day) => {
  const due = REVIEW_DAYS[day];

  test(due ? `the ${due.stage}-day reviews are due` : "nothing is due", async () => {
    const { page } = study;
    await study.server.restart({ STUDY_NOW: morningOf(day) });
    for (const group of ["ml", "swe"]) {
      await page.goto(`/${group}`);
      const reviews = page.getByRole("region", { name: "Reviews first" });
      if (!due) {
        await reviews.getByText("No reviews are due today.").waitFor();
        continue;
      }
      const rows = await rowsOf(reviews.getByRole("list", { name: "Reviews due" }));
      expect(rows).toHaveLength(TOPICS_OF[group]!);
      for (const row of rows) {
        expect(row).toContain(`${due.stage}-day review`);
        expect(row).toContain(due.asks);
        expect(row).toMatch(/today Start review/);
      }
      const badge = `Reviews , ${TOPICS_OF[group]} due`;
      await page.getByRole("banner").getByRole("link", { name: badge }).waitFor();
    }
  });

  test("what was kept is still there after the night", async () => {
    const { page } = study;
    await page.goto("/ml/notes");
    for (const { title, note } of FIRST_TOPICS) {
      await page.getByRole("listitem").filter({ hasText: title }).getByText(note, { exact: true }).waitFor();
    }
    await page.goto("/ml/map");
    const learned = page.getByRole("region", { name: "ML Algorithms" });
    await learned.getByText("1 of 14").first().waitFor();
  });

  if (!due) return;

  test("the reviews are sat through, each with its sampled questions", async () => {
    const { page } = study;
    for (const group of ["ml", "swe"]) {
      await page.goto(`/${group}`);
      await page.getByRole("button", { name: "Start review", exact: true }).click();
      for (let left = TOPICS_OF[group]!; left > 0; left--) {
        await page.getByText(`${left} review${left === 1 ? "" : "s"} left · question 1 of`).waitFor();
        const prompt = await page.locator(".review-prompt").innerText();
        await page.reload();
        expect(await page.locator(".review-prompt").innerText(), "a reload shows the same question").toBe(
          prompt,
        );
        expect(await page.getByRole("button", { name: "Mark review complete" }).count()).toBe(0);
        const prompts = await answerAll(page, left === 3 ? "Hard" : "Good", 75);
        expect(new Set(prompts).size, "no question twice").toBe(prompts.length);
        expect(prompts.length).toBeGreaterThanOrEqual(due.questions);
        await page.getByRole("button", { name: "Mark review complete" }).click();
        await page.getByRole("heading", { name: "Done", exact: true }).waitFor();
        if (left > 1) await page.getByRole("button", { name: "Next review" }).click();
      }
      await page.getByText("No more reviews are due today.").waitFor();
      await page.getByRole("link", { name: "Back to Today" }).click();
      await page.getByText(/^No reviews are due today\.$/).waitFor();
    }
  });

  test("History shows them", async () => {
    const { page } = study;
    await page.goto("/ml/history");
    for (const { title } of FIRST_TOPICS) {
      await logEntry(page, `Completed the ${due.stage}-day review of “${title}”`).waitFor();
    }
  });
});

describe("day 15", () => {
  test("ML has no topic and points at the reviews; SWE still has a day 15", async () => {
    const { page } = study;
    await page.goto("/ml");
    for (const { track } of FIRST_TOPICS) {
      const section = page.getByRole("region", { name: `${track} - Day 15` });
      await section.getByText("No topic for day 15.", { exact: true }).waitFor();
      await section.getByText(`${track} is a 14-day curriculum and you have reached its end.`).waitFor();
      await section.getByRole("link", { name: "Go to Reviews" }).waitFor();
    }
    await page.goto("/swe");
    const coding = page.getByRole("region", { name: "Coding Patterns - Day 15" });
    expect(await rowsOf(coding.getByRole("list").first())).toHaveLength(1);
    expect(await page.getByText("No topic for day 15.").count()).toBe(0);
  });

  test("all stages done, the topics are retained", async () => {
    const { page } = study;
    await page.goto("/ml/map");
    for (const { track } of FIRST_TOPICS) {
      const section = page.getByRole("region", { name: track, exact: true });
      expect(await section.getByRole("progressbar", { name: "retained" }).getAttribute("value")).toBe("1");
    }
  });

  test("an undo, a redo and an extra practice count as they should", async () => {
    const { page } = study;
    await page.goto("/swe/coding/1");
    await page.getByRole("button", { name: "Review now (extra practice)" }).click();
    await answerAll(page, "Easy", 40);
    await page.getByRole("button", { name: "Mark review complete" }).click();
    await page.getByRole("heading", { name: "Done", exact: true }).waitFor();
    for (const [verb, next] of [
      ["Undo", "Redo"],
      ["Redo", "Undo"],
      ["Undo", "Redo"],
    ] as const) {
      await page.goto("/ml/history");
      const entry = logEntry(page, `Completed the 14-day review of “${FIRST_TOPICS[0]!.title}”`);
      await entry.getByRole("button", { name: verb }).click();
      await entry.getByRole("button", { name: next }).waitFor();
    }
  });
});

describe.each(["ml", "swe"])("every figure on History of %s equals a recount from the events", (slug) => {
  const groupId = slug === "ml" ? "ml_specialist" : "swe";
  const today = dateOf(15);

  test.each(["30d", "90d", "all"] as const)("in the range %s", async (range) => {
    const { page } = study;
    await page.goto(`/${slug}/history?range=${range}`);
    const summary = await page
      .getByText(/ activit(y|ies) on \d+ days?( in this range)?\. Active/)
      .innerText();
    const shown = {
      summary: summary.match(/\d+/g)!.map(Number),
      activity: await tableOf(page, "Activity"),
      progress: await tableOf(page, "Progress"),
      retention: await cellsOf(page.getByRole("table", { name: "Retention" })),
      minutes: (await tableOf(page, "Minutes of study")).filter(([, minutes]) => minutes !== "0"),
    };
    const kept = recount(
      readEvents(study.server.dataFolder, groupId),
      today,
      { "30d": 30, "90d": 90, all: 10_000 }[range],
    );
    expect(shown.summary.slice(0, 3)).toEqual([kept.activities, kept.days, kept.activeOfLast28]);
    expect(shown.activity).toEqual(kept.byDay);
    expect(shown.retention).toEqual(kept.retention);
    expect(shown.minutes).toEqual(kept.minutesByWeek);
    for (const [track, total, learned, retained] of shown.progress) {
      const own = kept.topics.filter((topic) => TRACKS[topic.trackId] === track);
      expect([track, total, learned, retained]).toEqual([
        track,
        slug === "ml" ? "14" : "28",
        String(own.filter((topic) => topic.isLearned).length),
        String(own.filter((topic) => topic.isRetained).length),
      ]);
      const rated = own.filter((topic) => topic.difficulty !== null);
      const difficulties = rated.length === 0 ? [] : await tableOf(page, track!);
      expect(difficulties.map((row) => row[2])).toEqual(rated.map((topic) => String(topic.difficulty)));
    }
  });

  test("in the log, entry by entry", async () => {
    const { page } = study;
    const kept = recount(readEvents(study.server.dataFolder, groupId), today, 10_000);
    let entries = 0;
    let undone = 0;
    for (await page.goto(`/${slug}/history`); ; ) {
      // The steps of one review are folded into a line.
      const log = page.getByRole("region", { name: "Log" }).locator("li.log-entry");
      entries += await log.count();
      undone += await log.getByText("(undone)").count();
      const earlier = page.getByRole("link", { name: "Earlier" });
      if ((await earlier.count()) === 0) break;
      await earlier.click();
    }
    expect([entries, undone]).toEqual([kept.acts, kept.undoneActs]);
  });
});

const TRACKS: Record<string, string> = {
  ml_algorithms: "ML Algorithms",
  ml_system_design: "ML System Design",
  recommendations: "Recommendations",
  coding: "Coding Patterns",
  system_design: "System Design",
};
