/** The notes of a group, one note on its page, and saving it from wherever it was typed. */
import { type Context as Call, Hono } from "hono";
import { z } from "zod";
import { saveNote } from "../../actions/save-note.ts";
import { getTopic, now } from "../../context.ts";
import type { Group } from "../../core/curriculum.ts";
import { renderNote, viewNote, viewNotes } from "../../views/notes.ts";
import { ownPath, wantsJson } from "../answers.ts";
import { checkbox, op, readForm, wholeNumber } from "../forms.ts";
import { type Env, groupOf, renderPage } from "../frame.tsx";
import { NoteConflictPage } from "../pages/note-conflict-page.tsx";
import { NotePage } from "../pages/note-page.tsx";
import { NOTE_FILTERS, type NoteFilter, NotesPage } from "../pages/notes-page.tsx";
import { topicPath } from "../pages/paths.ts";
import { noteStatus } from "../words.ts";

export const noteRoutes = new Hono<Env>();

noteRoutes.get("/:group/notes", async (call) => {
  const group = groupOf(call);
  const show = call.req.query("show") ?? "all";
  const filter: NoteFilter = Object.hasOwn(NOTE_FILTERS, show) ? (show as NoteFilter) : "all";
  const trackId = group.tracks.find((track) => track.id === call.req.query("track"))?.id ?? null;
  const lines = await viewNotes(call.var.context, group);
  return renderPage(
    call,
    { title: `Notes · ${group.label}`, page: "notes", group },
    <NotesPage group={group} lines={lines} filter={filter} trackId={trackId} />,
  );
});

noteRoutes.get("/:group/notes/:topic", async (call) => {
  const group = groupOf(call);
  const view = await viewNote(call.var.context, group, call.req.param("topic"));
  return renderPage(
    call,
    { title: `Note on ${view.topic.title} · ${group.label}`, page: null, group },
    <NotePage view={view} />,
  );
});

const noteForm = z.strictObject({
  op: op.optional(),
  text: z.string(),
  revision: wholeNumber,
  back: z.string().optional(),
  /** Whether the answer is to say how the text reads. */
  preview: checkbox.optional(),
});

noteRoutes.post("/:group/topics/:topic/note", async (call) => {
  const group = groupOf(call);
  const { context } = call.var;
  const topic = getTopic(context, group, call.req.param("topic"));
  const form = await readForm(call, noteForm);
  if (!wantsJson(call)) {
    const back = ownPath(form.back, `${topicPath(group, topic)}#note`);
    const conflict = await keepNote(call, group, topic.id, form.text, form.revision);
    return conflict ?? call.redirect(back, 303);
  }
  const request = { topicId: topic.id, text: form.text, basedOn: form.revision };
  const { note, isSaved } = await saveNote(context, group, request);
  if (!isSaved) return call.json({ isSaved, revision: note.revision, text: note.text }, 409);
  return call.json({
    isSaved,
    revision: note.revision,
    status: noteStatus(note, now(context).zone) ?? "Saved",
    html: form.preview ? await renderNote(context, note.text) : undefined,
  });
});

/** Saves the note; where somebody else wrote meanwhile, answers the page that shows both texts. */
export async function keepNote(call: Call<Env>, group: Group, topicId: string, text: string, revision = 0) {
  const { context } = call.var;
  const { note, isSaved } = await saveNote(context, group, { topicId, text, basedOn: revision });
  if (isSaved) return null;
  const topic = getTopic(context, group, topicId);
  return renderPage(
    call,
    { title: `Note · ${group.label}`, page: null, group, status: 409 },
    <NoteConflictPage group={group} topic={topic} theirs={note} mine={text} />,
  );
}
