/** Saves a topic's note, unless somebody else wrote meanwhile: then both texts go back to the page. */
import { type Context, getTopic } from "../context.ts";
import type { Group } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import { cleanNote, NOTE_LIMIT } from "../core/note.ts";
import { type Note, saveNoteText } from "../store/notes.ts";
import { inTransaction } from "../store/open.ts";
import { placeOf } from "./act.ts";

/** `basedOn` is the revision that the writer saw. Answers the note as it stands, and whether this text is it. */
export async function saveNote(
  context: Context,
  group: Group,
  request: { topicId: string; text: string; basedOn: number },
): Promise<{ note: Note; isSaved: boolean }> {
  const topic = getTopic(context, group, request.topicId);
  if (request.text.length > NOTE_LIMIT) {
    throw new AppError(
      "invalid",
      `A note holds at most ${NOTE_LIMIT.toLocaleString("en")} characters. Shorten it.`,
      {
        fields: { text: `Write at most ${NOTE_LIMIT.toLocaleString("en")} characters.` },
      },
    );
  }
  const edit = { text: cleanNote(request.text), basedOn: request.basedOn, at: context.clock() };
  return inTransaction(context.rows, (rows) => saveNoteText(rows, context.learnerId, placeOf(topic), edit));
}
