/** The palette: a box over the page in which a few letters lead anywhere. What it offers comes from the server. */
import { sendForm } from "./send-form.ts";

interface Item {
  label: string;
  detail?: string;
  keys?: string;
  href?: string;
  form?: { action: string; fields: Record<string, string> };
}

interface Section {
  label: string;
  items: Item[];
}

/** After a key, the server is asked so much later, unless another key follows. */
const TYPING_MS = 60;

let dialog: HTMLDialogElement | undefined;
let opener: Element | null = null;
let items: Item[] = [];
let chosen = 0;
let asked = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** What the offers that are shown answer to. */
let shownFor: string | undefined;

export function openPalette(): void {
  dialog ??= build();
  opener = document.activeElement;
  dialog.showModal();
  const box = input();
  box.value = "";
  shownFor = undefined;
  box.focus();
  void ask();
}

const input = () => dialog!.querySelector("input")!;
const list = () => dialog!.querySelector<HTMLElement>("[role=listbox]")!;

function build(): HTMLDialogElement {
  const box = document.createElement("dialog");
  box.className = "palette";
  box.setAttribute("aria-label", "Command palette");
  box.innerHTML = `<input type="search" role="combobox" aria-label="Go to or do" placeholder="Go to, do or find …"
    aria-expanded="true" aria-autocomplete="list" aria-controls="palette-list" autocomplete="off" maxlength="200">
    <div role="listbox" id="palette-list" aria-label="Offers"></div>`;
  document.body.append(box);
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, TYPING_MS);
  });
  box.addEventListener("keydown", onKey);
  box.addEventListener("click", (event) => {
    if (event.target === box) box.close();
    const option = (event.target as Element).closest<HTMLElement>("[role=option]");
    if (option) run(items[Number(option.dataset.place)]);
  });
  box.addEventListener("close", () => {
    if (opener instanceof HTMLElement) opener.focus();
  });
  return box;
}

async function ask(): Promise<void> {
  clearTimeout(waiting);
  const number = ++asked;
  const text = input().value;
  const query = new URLSearchParams({ q: text, path: location.pathname });
  const response = await fetch(`/api/palette?${query}`).catch(() => undefined);
  // A slow answer to an earlier question is not shown over a later one.
  if (number !== asked) return;
  const sections = response?.ok ? ((await response.json()) as { sections: Section[] }).sections : [];
  shownFor = text;
  show(sections, response !== undefined);
}

function show(sections: readonly Section[], isAnswering: boolean): void {
  items = sections.flatMap((section) => section.items);
  let place = 0;
  list().replaceChildren(
    ...sections.map((section, index) => {
      const group = element("div", { role: "group", "aria-labelledby": `palette-${index}` });
      group.append(element("div", { id: `palette-${index}`, class: "palette-label" }, section.label));
      for (const item of section.items) group.append(toOption(item, place++));
      return group;
    }),
  );
  if (items.length === 0) {
    const text = isAnswering ? `Nothing for “${input().value}”.` : "The app is not answering.";
    list().append(element("p", { class: "palette-label", role: "status" }, text));
  }
  choose(0);
}

function toOption(item: Item, place: number): HTMLElement {
  const option = element("div", {
    role: "option",
    id: `palette-option-${place}`,
    class: "palette-option",
    "data-place": String(place),
  });
  option.append(element("span", { class: "palette-name" }, item.label));
  if (item.detail) option.append(element("span", { class: "palette-detail" }, item.detail));
  if (item.keys) option.append(element("kbd", {}, item.keys));
  return option;
}

function element(name: string, attributes: Record<string, string>, text = ""): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}

function choose(place: number): void {
  chosen = Math.min(Math.max(place, 0), items.length - 1);
  for (const option of list().querySelectorAll<HTMLElement>("[role=option]")) {
    const isChosen = option.dataset.place === String(chosen);
    option.setAttribute("aria-selected", String(isChosen));
    if (isChosen) option.scrollIntoView({ block: "nearest" });
  }
  if (items.length > 0) input().setAttribute("aria-activedescendant", `palette-option-${chosen}`);
  else input().removeAttribute("aria-activedescendant");
}

function onKey(event: KeyboardEvent): void {
  if (event.isComposing) return;
  const steps: Record<string, () => void> = {
    ArrowDown: () => choose(chosen + 1 < items.length ? chosen + 1 : 0),
    ArrowUp: () => choose(chosen > 0 ? chosen - 1 : items.length - 1),
    Enter: () => void enter(),
  };
  // The engine of the page's keys hears nothing of what is typed here.
  event.stopPropagation();
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  step();
}

/** Enter right after a letter takes the first offer for what was typed, never one that is still shown for less. */
async function enter(): Promise<void> {
  if (shownFor !== input().value) await ask();
  if (dialog!.open && shownFor === input().value) run(items[chosen]);
}

function run(item: Item | undefined): void {
  if (!item) return;
  dialog!.close();
  if (item.href) location.assign(item.href);
  else if (item.form) sendForm(item.form.action, item.form.fields);
}
