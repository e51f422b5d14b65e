/** Undo takes back an act, anywhere in the past; redo takes back the undo. Notes are never touched. */
import type { Context } from "../context.ts";
import type { Group } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import type { StudyEvent } from "../core/events.ts";
import { replay } from "../core/undo.ts";
import { type ActRow, findAct, listActs, updateUndoneBy } from "../store/acts.ts";
import { listEventsOfActs, listEventsOfSubject } from "../store/events.ts";
import type { Rows, RowsInTransaction } from "../store/open.ts";
import type { Draft } from "./act.ts";
import { actOnSettings, type GroundWithSettings } from "./act-on-settings.ts";
import { revertSettings } from "./save-settings.ts";

/** Acts that only prepare: the undo key steps over them. */
const OPENINGS = new Set(["open-review", "open-practice"]);

export async function undoAct(context: Context, group: Group, request: { id: string; actId: string }) {
  const { id, actId } = request;
  return actOnSettings(context, { id, group, kind: "undo", input: { actId } }, async (ground) => {
    const { rows } = ground;
    const target = await getActOfGroup(context, rows, group, actId);
    if (target.undone_by) throw new AppError("conflict", "This was undone already.");
    const events = await listEventsOfActs(rows, context.learnerId, [actId]);
    await restoreSettings(context, ground, group, target, events);
    await markUndone(rows, context.learnerId, target, id);
    return undoDrafts(group, events, actId);
  });
}

/** Brings an undone act back, by undoing what undid it. */
export async function redoAct(context: Context, group: Group, request: { id: string; actId: string }) {
  const target = await getActOfGroup(context, context.rows, group, request.actId);
  if (!target.undone_by) throw new AppError("conflict", "This is not undone, so there is nothing to redo.");
  return undoAct(context, group, { id: request.id, actId: target.undone_by });
}

/** The act that the undo key takes back: the newest live one that is no undo and does not only open something. */
export async function findLastUndoable(context: Context, group: Group): Promise<ActRow | undefined> {
  const acts = await listActs(context.rows, context.learnerId, group.id, { limit: 200 });
  return acts.find((row) => !row.undone_by && row.kind !== "undo" && !OPENINGS.has(row.kind));
}

/** The act that the redo key brings back: the last one undone and not redone, while nothing else was done since. */
export async function findLastUndone(context: Context, group: Group): Promise<ActRow | undefined> {
  const acts = await listActs(context.rows, context.learnerId, group.id, { limit: 200 });
  for (const row of acts) {
    if (row.undone_by || OPENINGS.has(row.kind)) continue;
    if (row.kind !== "undo") return undefined;
    const target = await findAct(context.rows, context.learnerId, targetOf(row));
    // A redo is the undo of an undo: what was undone before that one may be redone next.
    if (target?.kind !== "undo") return target;
  }
  return undefined;
}

/** The later events that undoing the act would leave without ground; they come back on redo. */
export async function previewUndo(context: Context, group: Group, actId: string): Promise<StudyEvent[]> {
  const target = await getActOfGroup(context, context.rows, group, actId);
  const events = await listEventsOfActs(context.rows, context.learnerId, [actId]);
  const losing: StudyEvent[] = [];
  for (const subjectId of new Set(events.map((event) => event.subjectId))) {
    const history = await listEventsOfSubject(context.rows, context.learnerId, subjectId);
    if (subjectId === target.group_id) continue;
    const already = new Set(replay(history).inert.map((event) => event.id));
    const last = history.at(-1)!;
    const undo: StudyEvent = {
      ...last,
      id: "preview",
      actId: "preview",
      seq: last.seq + 1,
      body: { kind: "act-undone", actId },
    };
    losing.push(...replay([...history, undo]).inert.filter((event) => !already.has(event.id)));
  }
  return losing;
}

async function getActOfGroup(context: Context, rows: Rows, group: Group, actId: string): Promise<ActRow> {
  const found = await findAct(rows, context.learnerId, actId);
  if (found?.group_id !== group.id) {
    throw new AppError("not-found", `${group.label} has no such act. History lists all of them.`);
  }
  return found;
}

function targetOf(undo: ActRow): string {
  return (JSON.parse(undo.input) as { actId: string }).actId;
}

function undoDrafts(group: Group, events: readonly StudyEvent[], actId: string): Draft[] {
  const subjects = Map.groupBy(events, (event) => event.subjectId);
  return [...subjects.values()].map(([event]) => ({
    subject:
      event!.trackId === null
        ? { groupId: group.id }
        : { topicId: event!.subjectId, groupId: group.id, trackId: event!.trackId },
    body: { kind: "act-undone", actId },
  }));
}

/** An undone undo brings its own target back, and so on down the chain. */
async function markUndone(
  rows: RowsInTransaction,
  learnerId: string,
  target: ActRow,
  undoneBy: string | null,
): Promise<void> {
  await updateUndoneBy(rows, learnerId, target.id, undoneBy);
  if (target.kind !== "undo") return;
  const next = await findAct(rows, learnerId, targetOf(target));
  if (next) await markUndone(rows, learnerId, next, undoneBy === null ? target.id : null);
}

/** The file follows: what a Config save changed is put back, or on redo set again. */
async function restoreSettings(
  context: Context,
  { rows, saveSettings }: GroundWithSettings,
  group: Group,
  target: ActRow,
  events: readonly StudyEvent[],
): Promise<void> {
  const root = await rootOf(context, rows, target);
  const saved =
    root.act.id === target.id ? events : await listEventsOfActs(rows, context.learnerId, [root.act.id]);
  for (const { body } of saved) {
    if (body.kind !== "settings-saved") continue;
    const { before, after } = body;
    const change = root.isUndoing ? { from: after, to: before } : { from: before, to: after };
    saveSettings(revertSettings(context.settings.readGroup(group.id), change));
  }
}

/** Follows a chain of undos to the act at its end; `isUndoing` where taking back the chain's head undoes that act. */
async function rootOf(
  context: Context,
  rows: Rows,
  head: ActRow,
): Promise<{ act: ActRow; isUndoing: boolean }> {
  let current = head;
  let isUndoing = true;
  while (current.kind === "undo") {
    current = (await findAct(rows, context.learnerId, targetOf(current)))!;
    isUndoing = !isUndoing;
  }
  return { act: current, isUndoing };
}
