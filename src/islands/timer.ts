/**
 * How long the present question, or the topic on the page, has been worked on. The clock stands while the tab is hidden, after five minutes
 * without a sign of the learner, and when the learner says so; it never ends anything.
 */

/** Without a key, a click or a scroll for so long, the learner is away. */
const IDLE_MS = 5 * 60 * 1000;

let countedMs = 0;
let runningSince: number | null = null;
let isPaused = false;
let lastSignAt = 0;
let ticking: ReturnType<typeof setInterval> | undefined;

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

/** Begins anew for what is on the page, from what was counted before; a clock that the learner has stopped stays stopped. */
export function startTimer(fromMs = 0): void {
  countedMs = fromMs;
  runningSince = null;
  lastSignAt = performance.now();
  resume();
  clearInterval(ticking);
  const box = find("[data-timer]");
  if (!box) return;
  box.classList.remove("is-idle");
  find("[data-timer-toggle]")?.addEventListener("click", toggleTimer);
  show();
  ticking = setInterval(() => {
    if (performance.now() - lastSignAt >= IDLE_MS) halt(lastSignAt + IDLE_MS);
    show();
  }, 1000);
}

/** Stops the clock, or lets it go on. */
export function toggleTimer(): void {
  isPaused = !isPaused;
  if (isPaused) halt(performance.now());
  else resume();
  show();
}

/** Milliseconds that were counted, without the time in which the clock stood. */
export function elapsedMs(): number {
  return Math.round(countedMs + (runningSince === null ? 0 : performance.now() - runningSince));
}

function resume(): void {
  if (runningSince === null && !isPaused && !document.hidden) runningSince = performance.now();
}

function halt(at: number): void {
  if (runningSince === null) return;
  countedMs += Math.max(at - runningSince, 0);
  runningSince = null;
}

function show(): void {
  const seconds = Math.floor(elapsedMs() / 1000);
  const text = find("[data-timer-text]");
  if (text) text.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  const toggle = find("[data-timer-toggle]");
  if (toggle) toggle.textContent = isPaused ? "Resume" : "Pause";
}

for (const kind of ["keydown", "pointerdown", "scroll"]) {
  document.addEventListener(
    kind,
    () => {
      lastSignAt = performance.now();
      resume();
    },
    { capture: true, passive: true },
  );
}
document.addEventListener("visibilitychange", () => {
  if (document.hidden) halt(performance.now());
  else {
    lastSignAt = performance.now();
    resume();
  }
});
