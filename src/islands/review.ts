/** The review: reveal and grade without a page load; each step is the server's own page, put in place. */
import { listen, startKeys } from "./keys.ts";
import { undoKeys } from "./page-keys.ts";
import { focusScrollers } from "./reading.ts";
import { startTimer, thinkingMs } from "./timer.ts";

/** After the answer is shown, grades wait so long, so that a second press of the same key grades nothing. */
const GRADES_WAIT_MS = 250;

let revealedAt = Number.POSITIVE_INFINITY;

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);
const isRevealed = () => find(".grade-form")?.hidden === false;
const isAsking = () => find(".grade-ask")?.hidden === false;

function begin(): void {
  revealedAt = isRevealed() ? 0 : Number.POSITIVE_INFINITY;
  find<HTMLAnchorElement>("[data-reveal]")?.addEventListener("click", (event) => {
    event.preventDefault();
    reveal();
  });
  find<HTMLFormElement>(".grade-form")?.addEventListener("submit", onGrade);
  startTimer();
  focusScrollers();
}

function reveal(): void {
  const answer = find("[data-answer]");
  const form = find(".grade-form");
  const ask = find(".grade-ask");
  if (!answer || !form || !ask) return;
  answer.hidden = false;
  form.hidden = false;
  ask.hidden = true;
  revealedAt = performance.now();
  find("#answer")?.focus();
  say("Answer shown");
}

async function onGrade(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const button = event.submitter as HTMLButtonElement | null;
  if (!button || performance.now() - revealedAt < GRADES_WAIT_MS) return;
  const fields = new URLSearchParams(new FormData(form) as never);
  fields.set("grade", button.value);
  fields.set("hints", String(document.querySelectorAll(".hint-fold[open]").length));
  fields.set("thinking_ms", String(thinkingMs()));
  const status = find("#save-state");
  if (status) status.textContent = "Saving…";
  const response = await fetch(form.action, { method: "POST", body: fields }).catch(() => undefined);
  if (!response) {
    if (status) status.textContent = "Not saved: the app is not answering. Grade once more.";
    return;
  }
  await show(response);
}

/** Puts the page that the server answered in the place of this one. */
async function show(response: Response): Promise<void> {
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const isReview = page.body.classList.contains("review-frame");
  if (!isReview) {
    location.assign(response.url);
    return;
  }
  history.replaceState(null, "", response.url);
  document.title = page.title;
  for (const selector of [".review-head", "#main", ".review-bar"]) {
    const fresh = page.querySelector(selector);
    if (fresh) find(selector)?.replaceWith(document.adoptNode(fresh));
  }
  const status = find("#save-state");
  if (status && response.ok) status.textContent = "Saved";
  find("#main")?.focus();
  begin();
}

function say(text: string): void {
  const live = find("#live");
  if (live) live.textContent = text;
}

function press(selector: string): void {
  find(selector)?.click();
}

/** Space also grades Good, if Config says so and the end of the answer has been in view; otherwise it scrolls. */
function goodBySpace(): void {
  const main = find("#main");
  const isAllowed = find("[data-question]")?.dataset.spaceGrades !== "off";
  const isAtEnd = main ? main.scrollTop + main.clientHeight >= main.scrollHeight - 24 : true;
  if (isAllowed && isAtEnd) press(".grade-good");
  else main?.scrollBy({ top: main.clientHeight * 0.8 });
}

listen("anywhere", undoKeys());
listen(
  "question",
  {
    reveal,
    hint: () => {
      const next = [...document.querySelectorAll<HTMLDetailsElement>(".hint-fold")].find(
        (hint) => !hint.open,
      );
      if (next) next.open = true;
    },
    "open-topic": () => press(".review-meta a"),
  },
  isAsking,
);
listen(
  "answer",
  {
    again: () => press(".grade-again"),
    hard: () => press(".grade-hard"),
    good: () => press(".grade-good"),
    easy: () => press(".grade-easy"),
    "good-by-space": goodBySpace,
    "open-topic": () => press(".review-meta a"),
  },
  isRevealed,
);
listen(
  "summary",
  { finish: () => press("[data-key=finish], [data-key=open-review]") },
  () => find("[data-key=finish], [data-key=open-review]") !== null,
);
startKeys();
begin();
