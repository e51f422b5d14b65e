/** A topic's page and what is done to a topic: complete, change, practise. */
import { type Context as Call, Hono } from "hono";
import { z } from "zod";
import { changeTopic, TOPIC_CHANGES } from "../../actions/change-topic.ts";
import { completeTopic } from "../../actions/complete-topic.ts";
import { openPractice } from "../../actions/open-review.ts";
import { getTopic } from "../../context.ts";
import type { Group, Topic } from "../../core/curriculum.ts";
import { AppError } from "../../core/errors.ts";
import type { Difficulty } from "../../core/grades.ts";
import { findOpenPractice } from "../../core/review.ts";
import { formatSessionId } from "../../core/session-id.ts";
import type { Shelf } from "../../guides/shelf.ts";
import { getTopicState } from "../../store/topic-states.ts";
import { findUndoableAct } from "../../views/log.ts";
import { viewTopic } from "../../views/topic.ts";
import { answerAct, ownPath, wantsJson } from "../answers.ts";
import { explainFailure } from "../failure.ts";
import { checkbox, op, readForm, wholeNumber } from "../forms.ts";
import { type Env, groupOf, type PageOptions, renderPage } from "../frame.tsx";
import type { CompletionForm } from "../pages/completion-section.tsx";
import { reviewPath, topicPath } from "../pages/paths.ts";
import { type GuidePlace, TopicPage } from "../pages/topic-page.tsx";
import { keepNote } from "./notes.tsx";

export const topicRoutes = new Hono<Env>();

topicRoutes.get("/:group/:track/:topic", async (call) => {
  const group = groupOf(call);
  const track = group.tracks.find((each) => each.id === call.req.param("track"));
  if (!track) {
    const names = group.tracks.map((each) => each.title).join(", ");
    throw new AppError(
      "not-found",
      `${group.label} has no track "${call.req.param("track")}". Its tracks are ${names}.`,
    );
  }
  const name = call.req.param("topic");
  const topic = track.topics.find((each) => each.id === name);
  if (topic) return renderTopic(call, group, topic.id, EMPTY_FORM, 200);
  if (/^\d+$/.test(name)) {
    const ofDay = track.topics[Number(name) - 1];
    if (ofDay) return call.redirect(topicPath(group, ofDay), 302);
    throw new AppError(
      "not-found",
      `${track.title} has ${track.topics.length} days. Day ${name} does not exist.`,
    );
  }
  throw new AppError("not-found", `${track.title} has no topic "${name}". The map lists all of them.`);
});

const EMPTY_FORM: CompletionForm = { difficulty: null, notes: null, errors: {} };

async function renderTopic(
  call: Call<Env>,
  group: Group,
  topicId: string,
  form: CompletionForm,
  status: PageOptions["status"],
) {
  const { context } = call.var;
  const view = await viewTopic(context, group, topicId);
  return renderPage(
    call,
    {
      title: `${view.topic.title} · ${group.label}`,
      page: null,
      group,
      status,
    },
    <TopicPage
      view={view}
      kind={call.req.query("kind") ?? null}
      form={form}
      guide={await findGuidePage(call.var.guides, view.topic)}
      completedBy={
        view.state.status === "completed"
          ? await findUndoableAct(context, group, ["complete"], (input) => input.topicId === topicId)
          : null
      }
    />,
  );
}

/** Where the printed study guide has the topic; null while it is not printed. */
async function findGuidePage(guides: Shelf, topic: Topic): Promise<GuidePlace | null> {
  const title = guides.titles.find(
    ({ kind, track }) =>
      kind === "study-guide" && track.id === topic.trackId && track.groupId === topic.groupId,
  );
  const page = title && (await guides.findTopicPage(title, topic.id));
  return title && page ? { href: `/guides/${title.name}#page=${page}`, page } : null;
}

const completeForm = z.strictObject({
  op,
  back: z.string().optional(),
  difficulty: z.coerce.number().int().min(1).max(5).optional(),
  notes: z.string().optional(),
  revision: wholeNumber.optional(),
  without_reviews: checkbox.optional(),
  study_ms: wholeNumber.optional(),
});

/** A topic takes at most so long in one cycle; beyond it, the clock was forgotten. */
const LONGEST_STUDY_MS = 12 * 60 * 60 * 1000;

topicRoutes.post("/:group/topics/:topic/complete", async (call) => {
  const group = groupOf(call);
  const { context } = call.var;
  const topic = getTopic(context, group, call.req.param("topic"));
  const form = await readForm(call, completeForm);
  const withReviews = !form.without_reviews;
  const difficulty = (form.difficulty ?? null) as Difficulty | null;
  try {
    const act = await completeTopic(context, group, {
      id: form.op,
      topicId: topic.id,
      difficulty,
      withReviews,
      studyMs: form.study_ms === undefined ? null : Math.min(Math.max(form.study_ms, 0), LONGEST_STUDY_MS),
    });
    const conflict =
      form.notes === undefined ? null : await keepNote(call, group, topic.id, form.notes, form.revision);
    return conflict ?? answerAct(call, act, ownPath(form.back, topicPath(group, topic)));
  } catch (error) {
    if (wantsJson(call)) throw error;
    const { fields, message, status } = explainFailure(call, error);
    const refused = {
      difficulty: difficulty === null ? null : String(difficulty),
      notes: form.notes ?? null,
      errors: Object.keys(fields).length > 0 ? fields : { form: message },
    };
    return renderTopic(call, group, topic.id, refused, status);
  }
});

const changeForm = z.strictObject({ op, back: z.string().optional(), change: z.enum(TOPIC_CHANGES) });

topicRoutes.post("/:group/topics/:topic/change", async (call) => {
  const group = groupOf(call);
  const topic = getTopic(call.var.context, group, call.req.param("topic"));
  const form = await readForm(call, changeForm);
  const act = await changeTopic(call.var.context, group, {
    id: form.op,
    topicId: topic.id,
    change: form.change,
  });
  return answerAct(call, act, ownPath(form.back, topicPath(group, topic)));
});

topicRoutes.post("/:group/topics/:topic/practice", async (call) => {
  const group = groupOf(call);
  const { context } = call.var;
  const topic = getTopic(context, group, call.req.param("topic"));
  const form = await readForm(call, z.strictObject({ op, back: z.string().optional() }));
  const act = await openPractice(context, group, { id: form.op, topicId: topic.id });
  const { state } = await getTopicState(context.rows, context.learnerId, topic.id);
  const practice = findOpenPractice(state)?.practice ?? state.practices.length;
  const id = formatSessionId({ topicId: topic.id, session: { practice } });
  return answerAct(call, act, reviewPath(group, id), { isQuiet: true });
});
