/** How long the topic on the page was studied, over all visits, until it is completed: then the form tells it. */
import { elapsedMs, startTimer } from "./timer.ts";

const KEEP_EVERY_MS = 5000;

export function watchStudyTime(): void {
  const studied = document.querySelector<HTMLElement>("[data-studied]")?.dataset.studied;
  if (studied) localStorage.removeItem(keyOf(studied));
  const topicId = document.querySelector<HTMLElement>("[data-timer-of]")?.dataset.timerOf;
  if (!topicId) return;
  startTimer(Number(localStorage.getItem(keyOf(topicId))) || 0);
  const keep = () => localStorage.setItem(keyOf(topicId), String(elapsedMs()));
  setInterval(keep, KEEP_EVERY_MS);
  addEventListener("pagehide", keep);
  document.querySelector(".complete-form")?.addEventListener("formdata", (event) => {
    (event as FormDataEvent).formData.set("study_ms", String(elapsedMs()));
  });
}

const keyOf = (topicId: string) => `study ${topicId}`;
