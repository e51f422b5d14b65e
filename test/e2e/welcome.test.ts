/** The welcome page: what to prepare for, what it costs, and having less at once. Nothing is written before it is saved. */
import { describe, expect, test } from "vitest";
import { useBrowser, useStudy } from "../support/study.ts";

const browser = useBrowser();

describe("the welcome page", () => {
  const study = useStudy(browser, { now: "2026-03-02T09:00" });
  const ml = () => study.page.getByRole("group", { name: "ML", exact: true });
  const swe = () => study.page.getByRole("group", { name: "SWE", exact: true });
  const press = (name: string) => study.page.getByRole("button", { name }).click();
  const starts = () =>
    ml()
      .getByLabel("Start date")
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

  test("says what three tracks cost, and that their reviews peak at 12 on day 15", async () => {
    await study.page.goto("/welcome");
    await ml()
      .getByText(/Up to 3 topics a day, 3 h to 4 h 30 min, and at most 12 reviews on Mon 16 March/)
      .waitFor();
  });

  test("starts the tracks a week apart, which makes the longest day shorter", async () => {
    const longest = async () => /The longest day is .* with about (.*)\./.exec(await ml().innerText())![1];
    const before = await longest();
    await press("Start ML's tracks a week apart");
    expect(await starts()).toEqual(["2026-03-02", "2026-03-09", "2026-03-16"]);
    expect([before, await longest()]).toEqual(["5 h 33 min", "3 h 54 min"]);
    await study.page.goto("/welcome");
    expect(await starts(), "nothing was written").toEqual(["2026-03-02", "2026-03-02", "2026-03-02"]);
  });

  test("takes one group, shows the load of what is typed, and Enter in a field saves", async () => {
    const { page } = study;
    await press("ML only");
    expect(await swe().getByRole("checkbox", { checked: true }).count()).toBe(0);
    await swe().getByText("No track is chosen, so nothing is planned.").waitFor();
    await ml().getByLabel("Study this track").nth(2).uncheck();
    await ml().getByLabel("Days you know already").first().fill("13");
    await press("Show the load of ML");
    await ml()
      .getByText(/at most 5 reviews/)
      .waitFor();
    await ml().getByLabel("Days you know already").first().press("Enter");
    await page.waitForURL("**/ml");
    await page.getByRole("heading", { name: "ML Algorithms - Day 14" }).waitFor();
    await page.getByText("Recommendations is paused.").waitFor();
    await page.goto("/swe");
    await page.getByText("All tracks in this group are paused.").waitFor();
  });

  test("names the field that cannot be, and keeps what was typed", async () => {
    const { page, tab } = study;
    tab.allow(/status of 400/);
    await page.goto("/welcome");
    await ml().getByLabel("Days you know already").nth(1).fill("999");
    await press("Save and open Today");
    await page
      .getByRole("alert")
      .getByText(/ML System Design/)
      .waitFor();
    expect(await ml().getByLabel("Days you know already").nth(1).inputValue()).toBe("999");
  });
});
