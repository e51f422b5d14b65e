/** Practice beside the schedule: what there is, and drawing a question. */
import { type Context as Call, Hono } from "hono";
import { z } from "zod";
import { drawPractice } from "../../actions/draw-practice.ts";
import { getTopic } from "../../context.ts";
import type { Group } from "../../core/curriculum.ts";
import { AppError } from "../../core/errors.ts";
import { viewPractice } from "../../views/practice.ts";
import { wantsJson } from "../answers.ts";
import { checkbox, op, readForm, type Typed } from "../forms.ts";
import { type Env, groupOf, renderPage } from "../frame.tsx";
import { reviewPath } from "../pages/paths.ts";
import { PracticePage } from "../pages/practice-page.tsx";

export const practiceRoutes = new Hono<Env>();

practiceRoutes.get("/:group/practice", (call) => renderPractice(call, groupOf(call), {}, null));

async function renderPractice(call: Call<Env>, group: Group, typed: Typed, refused: string | null) {
  return renderPage(
    call,
    { title: `Practice · ${group.label}`, page: null, group, status: refused ? 409 : 200 },
    <PracticePage view={await viewPractice(call.var.context, group)} typed={typed} refused={refused} />,
  );
}

/** A choice that is left at "Any" is sent as nothing. */
const choice = z.string().transform((text) => (text === "" ? null : text));

const practiceForm = z.strictObject({
  op,
  track: choice.default(null),
  topic: choice.default(null),
  kind: choice.default(null),
  depth: choice.pipe(z.enum(["1", "2", "3", "4"], "choose 1, 2, 3 or 4").nullable()).default(null),
  all: checkbox.optional(),
});

practiceRoutes.post("/:group/practice", async (call) => {
  const group = groupOf(call);
  const { context } = call.var;
  const form = await readForm(call, practiceForm);
  if (form.topic !== null) getTopic(context, group, form.topic);
  try {
    const practiceId = await drawPractice(context, group, {
      id: form.op,
      trackId: form.track,
      topicId: form.topic,
      kind: form.kind,
      depth: form.depth === null ? null : (Number(form.depth) as 1 | 2 | 3 | 4),
      takesAll: form.all ?? false,
    });
    const location = reviewPath(group, practiceId);
    return wantsJson(call) ? call.json({ act: form.op, location }) : call.redirect(location, 303);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict" || wantsJson(call)) throw error;
    const { track, kind, depth, all } = form;
    const typed = { track: track ?? "", kind: kind ?? "", depth: depth ?? "", all: all ? "on" : "" };
    return renderPractice(call, group, typed, error.message);
  }
});
