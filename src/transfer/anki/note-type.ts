/** The note type that our questions have in Anki: its fields, and how a card shows them. */
import css from "./note-type.css?raw";

/** Anki knows it again by the number, the names of its fields and of its card: change one and old cards no longer update. */
export const NOTE_TYPE_ID = 1_770_000_000_000;
export const NOTE_TYPE_NAME = "Study Tracker";
export const CARD_NAME = "Question";
export const FIELDS = ["Prompt", "Hints", "Answer", "Points", "Topic", "Id"] as const;

/** The text of each field as HTML; only `Hints`, `Answer` and `Points` may be empty. */
export type Fields = Record<(typeof FIELDS)[number], string>;

/** `<hr id=answer>` is written as Anki has it, without quotes: Mnemosyne parts question from answer there. */
export const FRONT = `{{Prompt}}
{{Hints}}`;

export const BACK = `{{FrontSide}}
<hr id=answer>
{{Answer}}
{{^Answer}}<p><small>No reference answer is written for this question.</small></p>{{/Answer}}
{{#Points}}<p><b>What a good answer says</b></p>
{{Points}}{{/Points}}
<p><small>{{Topic}}</small></p>`;

export const CSS = css;
