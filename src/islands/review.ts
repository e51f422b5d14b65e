/** The review: reveal and grade without a page load; each step is the server's own page, put in place. */
import { keepDrafts } from "./drafts.ts";
import { listen, startKeys } from "./keys.ts";
import { watchMenus } from "./menus.ts";
import { keep, listWaiting, sendWaiting } from "./outbox.ts";
import { pressUndo, undoKeys } from "./page-keys.ts";
import { focusScrollers } from "./reading.ts";
import { elapsedMs, startTimer, toggleTimer } from "./timer.ts";

/** After the answer is shown, grades wait so long, so that a second press of the same key grades nothing. */
const GRADES_WAIT_MS = 250;

/** While the app does not answer, what waits is sent again so often. */
const RETRY_MS = 2000;
let retry: ReturnType<typeof setTimeout> | undefined;

/** Infinity while no grade is taken: before the answer is shown, and while one is on its way. */
let revealedAt = Number.POSITIVE_INFINITY;

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);
const isRevealed = () => find(".grade-form")?.hidden === false;
const isAsking = () => find(".grade-ask")?.hidden === false;

function begin(): void {
  revealedAt = isRevealed() ? 0 : Number.POSITIVE_INFINITY;
  const ask = find<HTMLAnchorElement>("[data-reveal]");
  ask?.addEventListener("click", (event) => {
    event.preventDefault();
    reveal();
  });
  // It is a link for browsers without scripts, and Space presses no link.
  ask?.addEventListener("keydown", (event) => {
    if (event.key !== " " || event.repeat) return;
    event.preventDefault();
    reveal();
  });
  find<HTMLFormElement>(".grade-form")?.addEventListener("submit", onGrade);
  startTimer();
  focusScrollers();
  keepDrafts();
}

/** A question that has left the bank has no answer to show, and is graded all the same. */
function reveal(): void {
  const form = find(".grade-form");
  const ask = find(".grade-ask");
  if (!form || !ask) return;
  const answer = find("[data-answer]");
  if (answer) answer.hidden = false;
  form.hidden = false;
  ask.hidden = true;
  revealedAt = performance.now();
  find(answer ? "#answer" : "#main")?.focus();
  say("Answer shown");
}

async function onGrade(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const button = event.submitter as HTMLButtonElement | null;
  if (!button || performance.now() - revealedAt < GRADES_WAIT_MS) return;
  revealedAt = Number.POSITIVE_INFINITY;
  const fields = new URLSearchParams(new FormData(form) as never);
  fields.set("grade", button.value);
  fields.set("hints", String(document.querySelectorAll(".hint-fold[open]").length));
  fields.set("thinking_ms", String(elapsedMs()));
  tellState("Saving…");
  keep({ url: form.action, body: fields.toString() });
  await deliver();
}

/** Sends the grade; while the app does not answer it waits in this browser, and is tried again by itself. */
async function deliver(): Promise<void> {
  clearTimeout(retry);
  const response = await sendWaiting();
  if (!response) {
    const count = listWaiting().length;
    tellState(`Not saved, ${count} ${count === 1 ? "answer" : "answers"} waiting`);
    warn("The app is not answering. Your answer is kept in this browser and sent once the app is back.");
    retry = setTimeout(deliver, RETRY_MS);
  } else if (response.ok) show(response.url, await pageOf(response));
  else refuse((await pageOf(response)).querySelector("[role=alert]")?.textContent ?? "This was not kept.");
}

/** What a closed tab or a stopped server left behind goes first; then the page is that of the next question. */
async function deliverOld(): Promise<void> {
  if (listWaiting().length > 0 && (await sendWaiting())) location.reload();
}

async function pageOf(response: Response): Promise<Document> {
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** Says why the grade was not kept; the answer stays, and the same grade can be given once more. */
function refuse(reason: string): void {
  revealedAt = 0;
  tellState("Not saved");
  warn(reason.trim());
}

function warn(text: string): void {
  find("[data-refusal]")?.remove();
  const alert = document.createElement("p");
  alert.dataset.refusal = "";
  alert.className = "notice notice-danger";
  alert.setAttribute("role", "alert");
  alert.textContent = text;
  find(".review-text")?.append(alert);
  alert.scrollIntoView({ block: "nearest" });
}

/** Puts the page that the server answered in the place of this one. */
function show(url: string, page: Document): void {
  if (!page.body.classList.contains("review-frame")) {
    location.assign(url);
    return;
  }
  history.replaceState(null, "", url);
  document.title = page.title;
  for (const selector of [".review-head", "#main", ".review-bar"]) {
    const fresh = page.querySelector(selector);
    if (fresh) find(selector)?.replaceWith(document.adoptNode(fresh));
  }
  tellState("Saved");
  find("#main")?.focus();
  begin();
}

function tellState(text: string): void {
  const status = find("#save-state");
  if (status) status.textContent = text;
}

function say(text: string): void {
  const live = find("#live");
  if (live) live.textContent = text;
}

function press(selector: string): void {
  find(selector)?.click();
}

/** Grades Good, if Config says so and the end of the answer has been in view; otherwise it scrolls. */
function goodAtEnd(): void {
  const main = find("#main");
  const isAllowed = find("[data-question]")?.dataset.spaceGrades !== "off";
  // In a low window the whole page scrolls, not the text between the bars.
  const box = main && main.scrollHeight > main.clientHeight + 1 ? main : document.documentElement;
  const isAtEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 24;
  if (isAllowed && isAtEnd) press(".grade-good");
  else box.scrollBy({ top: box.clientHeight * 0.8 });
}

function openNextHint(): void {
  const hints = [...document.querySelectorAll<HTMLDetailsElement>(".hint-fold")];
  const next = hints.find((hint) => !hint.open);
  if (next) next.open = true;
}

function showInfo(): void {
  const info = find<HTMLDetailsElement>("[data-info]");
  if (!info) return;
  info.open = !info.open;
  if (info.open) info.scrollIntoView({ block: "nearest" });
  info.querySelector("summary")?.focus();
}

function editNotes(): void {
  const fold = find<HTMLDetailsElement>("[data-notes]");
  if (fold) fold.open = true;
  find("textarea")?.focus();
}

const FINISH = "[data-key=finish], [data-key=open-review]";

listen("anywhere", {
  ...undoKeys(),
  // What lies before this review is undone in History, where it can be seen.
  undo: () => {
    if (!pressUndo(".review-bar")) say("There is nothing to undo in this review yet.");
  },
});
listen("review", {
  hint: openNextHint,
  "review-notes": editNotes,
  "open-topic": () => press("[data-topic]"),
  bury: () => press("[data-key=bury]"),
  info: showInfo,
  timer: toggleTimer,
});
listen("question", { reveal, skip: () => press("[data-key=skip]") }, isAsking);
listen(
  "answer",
  {
    again: () => press(".grade-again"),
    hard: () => press(".grade-hard"),
    good: () => press(".grade-good"),
    easy: () => press(".grade-easy"),
    "good-at-end": goodAtEnd,
  },
  isRevealed,
);
listen("summary", { finish: () => press(FINISH) }, () => find(FINISH) !== null);
startKeys();
watchMenus();
begin();
void deliverOld();
