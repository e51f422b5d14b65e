/** The keyboard engine: reads the one registry, listens once, and gives each key to the scope on top. */
import { KEYMAP, type Scope, type Shortcut } from "../core/keymap.ts";

export type Runners = Partial<Record<string, (key: string) => void>>;

/** `G` waits so long for its second key. */
const GO_WAIT_MS = 1000;

interface Layer {
  scope: Scope;
  /** False while the layer does not listen, as when the answer is not shown yet. */
  isActive: () => boolean;
  runners: Runners;
}

const layers: Layer[] = [];
let goUntil = 0;

/** Adds a scope above those there are; what was added last is asked first, "anywhere" last of all. */
export function listen(scope: Scope, runners: Runners, isActive: () => boolean = () => true): void {
  layers.unshift({ scope, isActive, runners });
}

export function startKeys(): void {
  document.addEventListener("keydown", onKeyDown);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  if (event.ctrlKey || event.metaKey) {
    if (event.repeat) return;
    if (event.key === "Enter") sendForm(event);
    else pressWithCtrl(event);
    return;
  }
  const isOff = document.documentElement.dataset.keys === "off";
  const key = keyOf(event);
  if (isOff && key !== "Escape") return;
  if (isTypedInto(event.target, key)) return;
  if (event.repeat && !key.startsWith("Arrow")) return;
  if ((key === " " || key === "Enter") && isControl(event.target)) return;
  const run = findRunner(key);
  if (!run) return;
  event.preventDefault();
  run(key);
}

/** Shortcuts with Ctrl or Cmd work wherever the focus is, and also where single keys are switched off. */
function pressWithCtrl(event: KeyboardEvent): void {
  const run = findRunner(`Ctrl+${event.key.toLowerCase()}`);
  if (!run) return;
  event.preventDefault();
  run(event.key);
}

/** Ctrl or Cmd with Enter sends the form that is being typed into. */
function sendForm(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || !target.form) return;
  event.preventDefault();
  target.form.requestSubmit();
}

function findRunner(key: string): Runners[string] {
  if (Date.now() < goUntil) {
    goUntil = 0;
    return layers.find((layer) => layer.scope === "go")?.runners[idOf("go", key) ?? ""];
  }
  for (const layer of layers) {
    if (layer.scope === "go" || !layer.isActive()) continue;
    const run = layer.runners[idOf(layer.scope, key) ?? ""];
    if (run) return run;
  }
  return undefined;
}

/** Begins to wait for the second key of `G`. */
export function waitForGo(): void {
  goUntil = Date.now() + GO_WAIT_MS;
}

function idOf(scope: Scope, key: string): string | undefined {
  const found: Shortcut | undefined = KEYMAP.find(
    (shortcut) => shortcut.scope === scope && shortcut.keys.includes(key),
  );
  return found?.id;
}

/** Digits by their place, so that layouts with shifted digits work; letters by what they say, or by place if not Latin. */
function keyOf(event: KeyboardEvent): string {
  if (/^\d$/.test(event.key)) return event.key;
  const digit = /^Digit(\d)$/.exec(event.code);
  if (digit && !event.shiftKey) return digit[1]!;
  if (event.key.length > 1 || event.key === " ") return event.key;
  const isLatin = /^[\x20-\x7e]$/.test(event.key);
  const letter = isLatin ? event.key : (/^Key([A-Z])$/.exec(event.code)?.[1] ?? event.key);
  const lower = letter.toLowerCase();
  return event.shiftKey && /[a-z]/.test(lower) ? `Shift+${lower}` : lower;
}

/** Whether the key belongs to the field that has the focus; a radio button keeps only what moves and chooses. */
function isTypedInto(target: EventTarget | null, key: string): boolean {
  if (key === "Escape" || !(target instanceof HTMLElement)) return false;
  if (target.matches("input[type=radio]")) return key.startsWith("Arrow");
  return target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select");
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a, button, summary, input, label") !== null;
}
