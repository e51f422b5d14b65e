/** The Typst files that give the guides their looks. */
import base from "./base.typ?raw";
import cheatSheet from "./cheat-sheet.typ?raw";
import type { GuideKind } from "./kinds.ts";
import studyGuide from "./study-guide.typ?raw";

/** Each kind's template, complete. */
export const TEMPLATES: Record<GuideKind, string> = {
  "study-guide": `${base}\n${studyGuide}`,
  "cheat-sheet": `${base}\n${cheatSheet}`,
  worksheet: `${base}\n${studyGuide}`,
};
