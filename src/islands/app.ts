/** What every page gets: keys, the toast, the note's draft, the contents, the grids. All of it is extra. */

import { watchDay } from "./day.ts";
import { keepDrafts } from "./drafts.ts";
import { watchGrids } from "./grid.ts";
import { listen, startKeys } from "./keys.ts";
import { watchMaps } from "./map.ts";
import { watchMenus } from "./menus.ts";
import { listWaiting, sendWaiting } from "./outbox.ts";
import { goKeys, listKeys, undoKeys, watchPalette } from "./page-keys.ts";
import { watchPlans } from "./plan.ts";
import { printIfAsked } from "./print.ts";
import { fetchReadingFont, focusScrollers, layOutRest, watchContents } from "./reading.ts";
import { watchRefused } from "./refused.ts";
import { watchStudyTime } from "./study-time.ts";
import { watchToast } from "./toast.ts";
import { watchUnsaved } from "./unsaved.ts";

listen("anywhere", undoKeys());
listen("go", goKeys());
listKeys();
startKeys();
watchToast();
watchContents();
focusScrollers();
layOutRest();
fetchReadingFont();
watchGrids();
watchMaps();
watchMenus();
watchDay();
keepDrafts();
watchRefused();
watchPlans();
printIfAsked();
watchUnsaved();
watchStudyTime();
watchPalette();
void deliverAnswers();

/** Answers of a review that was left while the app did not answer. */
async function deliverAnswers(): Promise<void> {
  const count = listWaiting().length;
  if (count === 0 || !(await sendWaiting())) return;
  const status = document.querySelector("#save-state");
  if (status)
    status.textContent = `Saved ${count === 1 ? "an answer" : `${count} answers`} that waited in this browser`;
}
