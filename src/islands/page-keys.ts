/** What the keys do on ordinary pages: they press the control that is there to see. */
import { listen, type Runners, waitForGo } from "./keys.ts";
import { closeMenus } from "./menus.ts";
import { openPalette } from "./palette.ts";
import { sendForm } from "./send-form.ts";

/** The group that the page belongs to; pages of none lead to the one that was open last. */
const group = () =>
  document.querySelector<HTMLAnchorElement>(".brand")?.pathname ?? `/${location.pathname.split("/")[1]}`;

/** Undo of what stands on the page for it, such as the last grade of a review; false where there is none. */
export function pressUndo(place: string): boolean {
  const button = document.querySelector<HTMLElement>(`${place} form[action$="/undo"] button`);
  button?.click();
  return button !== null;
}

function send(verb: "undo" | "redo"): void {
  sendForm(`${group()}/${verb}`, { op: crypto.randomUUID(), back: location.pathname });
}

export function undoKeys(): Runners {
  return {
    help: () => location.assign("/help/keys"),
    palette: openPalette,
    search: () => location.assign("/search#search"),
    undo: () => send("undo"),
    redo: () => send("redo"),
    go: waitForGo,
    close,
  };
}

/** The link to the search page opens the palette, unless it is asked for in a new tab. */
export function watchPalette(): void {
  document.querySelector("[data-palette]")?.addEventListener("click", (event) => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    openPalette();
  });
}

function close(): void {
  closeMenus();
  if (document.activeElement instanceof HTMLElement && document.activeElement.matches("textarea, input")) {
    document.activeElement.blur();
  }
}

export function goKeys(): Runners {
  const to = (path: string) => () => location.assign(path);
  const groups = () => [...document.querySelectorAll<HTMLAnchorElement>(".track-switch a")];
  return {
    "go-today": () => location.assign(group()),
    "go-map": () => location.assign(`${group()}/map`),
    "go-reviews": () => location.assign(`${group()}/reviews`),
    "go-history": () => location.assign(`${group()}/history`),
    "go-notes": () => location.assign(`${group()}/notes`),
    "go-guides": () => location.assign("/guides"),
    "go-config": to("/config"),
    "go-first-group": () => groups()[0]?.click(),
    "go-second-group": () => groups()[1]?.click(),
  };
}

/** Rows, Today and the topic: each only where the page has what the key presses. */
export function listKeys(): void {
  const rows = () =>
    [
      ...document.querySelectorAll<HTMLElement>(
        ".task-row a.task-title, a.topic-cell-title, .log-entry button, .log-fold > summary",
      ),
    ].filter((row) => row.checkVisibility());
  const row = () => document.activeElement?.closest<HTMLElement>("[data-topic-href]");
  const toTopic = (place: string) => {
    const path = row()?.dataset.topicHref;
    if (path) location.assign(`${path}#${place}`);
  };
  const move = (step: number) => {
    const all = rows();
    const present = all.indexOf(document.activeElement as HTMLElement);
    const start = step > 0 ? -1 : all.length;
    all[Math.min(Math.max((present === -1 ? start : present) + step, 0), all.length - 1)]?.focus();
  };
  listen(
    "lists",
    {
      "next-row": () => move(1),
      "previous-row": () => move(-1),
      "open-row": () => (document.activeElement as HTMLElement | null)?.click(),
      "complete-row": () => toTopic("complete"),
      "note-row": () => toTopic("note"),
      "flag-row": () => row()?.querySelector<HTMLElement>("form:has(> [value$=flag]) button")?.click(),
      "row-menu": () => {
        const menu = document.activeElement?.closest(".task-row, .topic-cell")?.querySelector("details");
        menu?.querySelector("summary")?.focus();
        if (menu) menu.open = !menu.open;
      },
    },
    () => rows().length > 0,
  );
  const press = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.click();
  const has = (selector: string) => () => document.querySelector(selector) !== null;
  const pressReview = press("[data-key=start-review]");
  listen("today", { "start-review": pressReview }, has("[data-key=start-review]"));
  const difficulty = () => document.activeElement?.closest("fieldset.scale");
  listen(
    "form",
    {
      difficulty: (key) => {
        const choice = difficulty()?.querySelector<HTMLInputElement>(`input[value="${key}"]`);
        choice?.click();
        choice?.focus();
      },
    },
    () => difficulty() != null,
  );
  listen(
    "topic",
    {
      next: press("[data-key=next]"),
      previous: press("[data-key=previous]"),
      complete: () => focusOn("#complete", ".topic-complete input[type=radio], .topic-complete button"),
      notes: () => focusOn("#note", "#note"),
      contents: () => focusOn("[data-toc]", "[data-toc] summary, [data-toc] a"),
    },
    has(".topic"),
  );
}

function focusOn(place: string, control: string): void {
  document.querySelector(place)?.scrollIntoView();
  const controls = [...document.querySelectorAll<HTMLElement>(control)];
  controls.find((each) => each.checkVisibility())?.focus();
}
