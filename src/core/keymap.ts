/** The keyboard: one registry, from which the help page, the hints and the engine in the browser all read. */

export const SCOPES = {
  anywhere: "Anywhere",
  go: "Go to (G, then)",
  lists: "Lists",
  map: "Map",
  today: "Today",
  topic: "Topic",
  form: "In a form",
  review: "Review",
  question: "Review, question",
  answer: "Review, answer",
  summary: "Review, end",
  heatmap: "Heatmap",
} as const;
export type Scope = keyof typeof SCOPES;

export interface Shortcut {
  id: string;
  scope: Scope;
  /** As typed: letters in lower case, named keys by their name, digits as digits. */
  keys: readonly string[];
  label: string;
}

export const KEYMAP: readonly Shortcut[] = [
  { id: "help", scope: "anywhere", keys: ["?"], label: "Show the shortcuts" },
  { id: "palette", scope: "anywhere", keys: ["Ctrl+k"], label: "Command palette" },
  { id: "search", scope: "anywhere", keys: ["/"], label: "Search" },
  { id: "undo", scope: "anywhere", keys: ["z", "u"], label: "Undo" },
  { id: "redo", scope: "anywhere", keys: ["Shift+z"], label: "Redo" },
  { id: "go", scope: "anywhere", keys: ["g"], label: "Go to …" },
  { id: "close", scope: "anywhere", keys: ["Escape"], label: "Close" },
  { id: "go-today", scope: "go", keys: ["t"], label: "Today" },
  { id: "go-map", scope: "go", keys: ["m"], label: "Map" },
  { id: "go-reviews", scope: "go", keys: ["r"], label: "Reviews" },
  { id: "go-history", scope: "go", keys: ["h"], label: "History" },
  { id: "go-notes", scope: "go", keys: ["n"], label: "Notes" },
  { id: "go-guides", scope: "go", keys: ["d"], label: "Guides" },
  { id: "go-config", scope: "go", keys: ["c"], label: "Config" },
  { id: "go-first-group", scope: "go", keys: ["1"], label: "First group" },
  { id: "go-second-group", scope: "go", keys: ["2"], label: "Second group" },
  { id: "next-row", scope: "lists", keys: ["j", "ArrowDown"], label: "Next row" },
  { id: "previous-row", scope: "lists", keys: ["k", "ArrowUp"], label: "Previous row" },
  { id: "open-row", scope: "lists", keys: ["o"], label: "Open the row" },
  { id: "complete-row", scope: "lists", keys: ["c"], label: "Go to Complete of the row's topic" },
  { id: "note-row", scope: "lists", keys: ["e"], label: "Edit the notes of the row's topic" },
  {
    id: "flag-row",
    scope: "lists",
    keys: ["f"],
    label: "Flag the row's topic as shaky, or take the flag off",
  },
  { id: "row-menu", scope: "lists", keys: ["."], label: "Menu of the row" },
  { id: "map-move", scope: "map", keys: ["Arrows"], label: "Move between the topics of a track" },
  { id: "start-review", scope: "today", keys: ["r"], label: "Start review" },
  { id: "next", scope: "topic", keys: ["n"], label: "Next topic" },
  { id: "previous", scope: "topic", keys: ["p"], label: "Previous topic" },
  { id: "complete", scope: "topic", keys: ["c"], label: "Go to Complete" },
  { id: "notes", scope: "topic", keys: ["e"], label: "Edit notes" },
  { id: "contents", scope: "topic", keys: ["t"], label: "Contents" },
  {
    id: "difficulty",
    scope: "form",
    keys: ["1", "2", "3", "4", "5"],
    label: "Difficulty, while its choice has the focus",
  },
  { id: "save", scope: "form", keys: ["Ctrl+Enter"], label: "Send the form that is being typed into" },
  { id: "hint", scope: "review", keys: ["h"], label: "Next hint" },
  { id: "review-notes", scope: "review", keys: ["e"], label: "Edit notes" },
  { id: "open-topic", scope: "review", keys: ["o"], label: "Open the topic" },
  { id: "bury", scope: "review", keys: ["b"], label: "Bury until tomorrow" },
  { id: "info", scope: "review", keys: ["i"], label: "About this question" },
  { id: "timer", scope: "review", keys: ["t"], label: "Pause the timer, or go on" },
  { id: "skip", scope: "question", keys: ["s"], label: "Skip to the end of this review" },
  { id: "reveal", scope: "question", keys: [" ", "Enter"], label: "Show answer" },
  { id: "again", scope: "answer", keys: ["1"], label: "Again" },
  { id: "hard", scope: "answer", keys: ["2"], label: "Hard" },
  { id: "good", scope: "answer", keys: ["3"], label: "Good" },
  { id: "easy", scope: "answer", keys: ["4"], label: "Easy" },
  {
    id: "good-at-end",
    scope: "answer",
    keys: [" ", "Enter"],
    label: "Scroll on; at the end of the answer Good, where Config says so",
  },
  { id: "finish", scope: "summary", keys: ["Enter"], label: "Mark review complete" },
  { id: "heat-move", scope: "heatmap", keys: ["Arrows", "Home", "End", "PageUp", "PageDown"], label: "Move" },
  { id: "heat-open", scope: "heatmap", keys: ["Enter"], label: "Open the day" },
];

/** How a key is written for people. */
export function keyText(key: string): string {
  if (key === " ") return "Space";
  return key.replace(/(?<=^|\+)[a-z]$/, (letter) => letter.toUpperCase());
}
