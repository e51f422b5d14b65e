/** What a learner does in the browser, found by the names that stand on the page. */
import type { Locator, Page } from "playwright-core";

export type GradeName = "Again" | "Hard" | "Good" | "Easy";

/** The part of a topic's page in which it is completed. */
export function completion(page: Page): Locator {
  return page.getByRole("region", { name: "Complete", exact: true });
}

/** Marks the topic of that path as complete. */
export async function completeTopic(
  page: Page,
  path: string,
  given: { difficulty: number; note?: string },
): Promise<void> {
  await page.goto(path);
  const form = completion(page);
  await form.getByRole("radio", { name: String(given.difficulty), exact: true }).check();
  if (given.note !== undefined) await form.getByLabel("Notes").fill(given.note);
  await form.getByRole("button", { name: "Mark as Complete" }).click();
  await form.getByText(/^Completed \d/).waitFor();
}

/** Shows the answer and lets the pause pass in which grades do not count. The page's clock must be installed. */
export async function showAnswer(page: Page, thinkingSeconds = 1): Promise<void> {
  await page.getByRole("link", { name: "Show answer" }).click();
  await page.getByRole("heading", { name: "Answer", exact: true }).waitFor();
  await page.clock.fastForward(thinkingSeconds * 1000);
}

/** Shows the answer of the present question and grades it. */
export async function answer(page: Page, grade: GradeName = "Good", thinkingSeconds = 1): Promise<void> {
  await showAnswer(page, thinkingSeconds);
  await page.getByRole("button", { name: grade, exact: true }).click();
  await page.getByRole("heading", { name: "Answer", exact: true }).waitFor({ state: "hidden" });
}

/** Answers the open review to its summary; gives back the prompts in the order asked. */
export async function answerAll(
  page: Page,
  grade: GradeName = "Good",
  thinkingSeconds = 1,
): Promise<string[]> {
  const prompts: string[] = [];
  const finish = page.getByRole("button", { name: "Mark review complete" });
  const ask = page.getByRole("link", { name: "Show answer" });
  while ((await finish.or(ask).textContent())?.includes("Show answer")) {
    prompts.push((await page.locator(".review-prompt").innerText()).trim());
    await answer(page, grade, thinkingSeconds);
  }
  return prompts;
}

/** An entry of the log on History, with its undo or redo. */
export function logEntry(page: Page, text: string): Locator {
  return page.getByRole("main").locator("li.log-entry").filter({ hasText: text });
}

/** The rows of a list of reviews or topics, each as its text on one line. */
export async function rowsOf(list: Locator): Promise<string[]> {
  return list.locator("> li").evaluateAll((rows) =>
    rows.map((row) => {
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? "");
      return texts.join(" ").replace(/\s+/g, " ").trim();
    }),
  );
}

/** The cells of a table's body, row by row; what is folded is opened first. */
export async function tableOf(page: Page, figure: string): Promise<string[][]> {
  const box = page.getByRole("figure", { name: figure, exact: true });
  await box.waitFor();
  const fold = box.locator("details.figure-table");
  if (await fold.count()) await fold.evaluate((element) => element.setAttribute("open", ""));
  return cellsOf(box.getByRole("table").last());
}

export async function cellsOf(table: Locator): Promise<string[][]> {
  return table
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent?.trim() ?? "")),
    );
}
