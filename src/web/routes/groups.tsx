/** A group's Today and map, and undo and redo. */
import { Hono } from "hono";
import { z } from "zod";
import { findLastUndoable, findLastUndone, previewUndo, redoAct, undoAct } from "../../actions/undo.ts";
import { AppError } from "../../core/errors.ts";
import { describeEvent } from "../../views/log.ts";
import { viewMap } from "../../views/map.ts";
import { viewToday } from "../../views/today.ts";
import { answerAct, ownPath, wantsJson } from "../answers.ts";
import { checkbox, op, readForm } from "../forms.ts";
import { type Env, groupOf, renderPage } from "../frame.tsx";
import { MAP_FILTERS, type MapFilter, MapPage } from "../pages/map-page.tsx";
import { TodayPage } from "../pages/today-page.tsx";
import { UndoPage } from "../pages/undo-page.tsx";

export const groupRoutes = new Hono<Env>();

groupRoutes.get("/:group", async (call) => {
  const group = groupOf(call);
  const view = await viewToday(call.var.context, group);
  return renderPage(
    call,
    { title: `Today · ${group.label}`, page: "today", group, reviewsDue: view.queue.rows.length },
    <TodayPage view={view} showAll={call.req.query("all") === "1"} />,
  );
});

groupRoutes.get("/:group/map", async (call) => {
  const group = groupOf(call);
  const show = call.req.query("show") ?? "all";
  const filter: MapFilter = Object.hasOwn(MAP_FILTERS, show) ? (show as MapFilter) : "all";
  const view = await viewMap(call.var.context, group);
  return renderPage(
    call,
    { title: `Map · ${group.label}`, page: "map", group },
    <MapPage view={view} filter={filter} />,
  );
});

/** Without an act, the newest one that can be taken back: what the undo key sends. */
const undoForm = z.strictObject({
  op,
  act: z.string().optional(),
  back: z.string().optional(),
  confirmed: checkbox.optional(),
});

groupRoutes.post("/:group/undo", async (call) => {
  const group = groupOf(call);
  const { context } = call.var;
  const form = await readForm(call, undoForm);
  const back = ownPath(form.back, `/${group.slug}`);
  const actId = form.act ?? (await findLastUndoable(context, group))?.id;
  if (!actId) throw new AppError("conflict", "There is nothing to undo yet.");
  const losing = form.confirmed || wantsJson(call) ? [] : await previewUndo(context, group, actId);
  if (losing.length > 0) {
    return renderPage(
      call,
      { title: `Undo · ${group.label}`, page: null, group },
      <UndoPage
        group={group}
        actId={actId}
        back={back}
        losing={losing.map((event) => describeEvent(context, event))}
      />,
    );
  }
  return answerAct(call, await undoAct(context, group, { id: form.op, actId }), back);
});

groupRoutes.post("/:group/redo", async (call) => {
  const group = groupOf(call);
  const { context } = call.var;
  const form = await readForm(call, undoForm);
  const actId = form.act ?? (await findLastUndone(context, group))?.id;
  if (!actId) throw new AppError("conflict", "There is nothing to redo.");
  return answerAct(
    call,
    await redoAct(context, group, { id: form.op, actId }),
    ownPath(form.back, `/${group.slug}`),
  );
});
