/** How long the present question has been thought about; the clock stands while the tab is hidden. */

let shownMs = 0;
let runningSince: number | null = null;
let ticking: ReturnType<typeof setInterval> | undefined;

export function startTimer(): void {
  shownMs = 0;
  runningSince = document.hidden ? null : performance.now();
  clearInterval(ticking);
  const box = document.querySelector<HTMLElement>("[data-timer]");
  const text = document.querySelector<HTMLElement>("[data-timer-text]");
  if (!box || !text) return;
  box.hidden = false;
  ticking = setInterval(() => {
    const seconds = Math.floor(thinkingMs() / 1000);
    text.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }, 1000);
}

/** Milliseconds since the question was shown, without the time in which nobody could see it. */
export function thinkingMs(): number {
  return Math.round(shownMs + (runningSince === null ? 0 : performance.now() - runningSince));
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden && runningSince !== null) {
    shownMs += performance.now() - runningSince;
    runningSince = null;
  } else if (!document.hidden && runningSince === null) {
    runningSince = performance.now();
  }
});
