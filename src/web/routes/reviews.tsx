/** The Reviews page, catching up, and one review from opening to end. */
import { type Context as Call, Hono } from "hono";
import { z } from "zod";
import { catchUp, previewCatchUp } from "../../actions/catch-up.ts";
import { buryReview, finishReview } from "../../actions/finish-review.ts";
import { gradeAnswer } from "../../actions/grade-answer.ts";
import { openPractice, openReview } from "../../actions/open-review.ts";
import { saveNote } from "../../actions/save-note.ts";
import type { Group } from "../../core/curriculum.ts";
import { AppError } from "../../core/errors.ts";
import type { ReviewKey } from "../../core/events.ts";
import { GRADES } from "../../core/grades.ts";
import { parseSessionId, type TopicSession } from "../../core/session-id.ts";
import { findReview } from "../../core/state.ts";
import { getTopicState } from "../../store/topic-states.ts";
import { viewReview } from "../../views/review.ts";
import { viewReviews } from "../../views/reviews.ts";
import { answerAct, answerPage, ownPath, wantsJson } from "../answers.ts";
import { checkbox, op, readForm, several, wholeNumber } from "../forms.ts";
import { type Env, groupOf, renderPage } from "../frame.tsx";
import { reviewPath } from "../pages/paths.ts";
import { ReviewPage } from "../pages/review-page.tsx";
import { ReviewsPage } from "../pages/reviews-page.tsx";

export const reviewRoutes = new Hono<Env>();

const DEFAULT_CAP_MINUTES = 60;

reviewRoutes.get("/:group/reviews", async (call) => {
  const group = groupOf(call);
  const { context } = call.var;
  const isAllGroups = call.req.query("scope") === "all";
  const forecastDays = call.req.query("days") === "90" ? 90 : 30;
  const view = await viewReviews(context, isAllGroups ? context.curricula.groups : [group], forecastDays);
  const isAsked = call.req.query("spread") !== undefined;
  const choice = {
    spreadDays: Number(call.req.query("spread") ?? 3),
    capMinutes: Number(
      call.req.query("cap") ?? context.settings.readLearner().daily_review_minutes ?? DEFAULT_CAP_MINUTES,
    ),
  };
  const preview = isAsked ? await previewOrRefusal(() => previewCatchUp(context, group, choice)) : null;
  return renderPage(
    call,
    { title: `Reviews · ${group.label}`, page: "reviews", group },
    <ReviewsPage
      view={view}
      group={group}
      isAllGroups={isAllGroups}
      forecastDays={forecastDays}
      catchUp={{ ...choice, plan: preview?.plan ?? null, error: preview?.error ?? null }}
    />,
  );
});

async function previewOrRefusal<T>(
  preview: () => Promise<T>,
): Promise<{ plan: T | null; error: string | null }> {
  try {
    return { plan: await preview(), error: null };
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return { plan: null, error: error.message };
    throw error;
  }
}

const catchUpForm = z.strictObject({
  op,
  back: z.string().optional(),
  spread: wholeNumber,
  cap: wholeNumber,
});

reviewRoutes.post("/:group/catch-up", async (call) => {
  const group = groupOf(call);
  const form = await readForm(call, catchUpForm);
  const request = { id: form.op, spreadDays: form.spread, capMinutes: form.cap };
  const act = await catchUp(call.var.context, group, request);
  return answerAct(call, act, ownPath(form.back, `/${group.slug}/reviews`));
});

reviewRoutes.get("/:group/review/:review", (call) => {
  const group = groupOf(call);
  return renderReview(call, group, call.req.param("review"), { problem: null, typedNote: null, status: 200 });
});

async function renderReview(
  call: Call<Env>,
  group: Group,
  reviewId: string,
  options: { problem: string | null; typedNote: string | null; status: 200 | 409 },
): Promise<Response> {
  const { context, assets } = call.var;
  const view = await viewReview(context, group, reviewId, call.req.queries("skip"));
  const learner = context.settings.readLearner();
  const html = (
    <ReviewPage
      view={view}
      isRevealed={call.req.query("answer") === "1"}
      problem={options.problem}
      typedNote={options.typedNote}
      spaceGrades={learner.space_grades}
      document={{
        look: learner,
        hasSingleKeys: learner.single_keys,
        assets: {
          styles: [assets.stylesheet],
          scripts: [assets.script("review")],
          fonts: assets.uiFont ? [assets.uiFont] : [],
          icon: "/icon.svg",
        },
      }}
    />
  );
  return answerPage(call, html, options.status);
}

const openForm = z.strictObject({ op, back: z.string().optional() });

/** Opening what is open already only goes on; the questions stay. */
reviewRoutes.post("/:group/review/:review/open", async (call) => {
  const { group, id, topicId, key } = reviewOf(call);
  const form = await readForm(call, openForm);
  const { context } = call.var;
  const { state } = await getTopicState(context.rows, context.learnerId, topicId);
  if (findReview(state, key)?.session) return call.redirect(reviewPath(group, id), 303);
  const act = await openReview(context, group, { id: form.op, topicId, ...key });
  return answerAct(call, act, reviewPath(group, id), { isQuiet: true });
});

reviewRoutes.post("/:group/review/:review/new-set", async (call) => {
  const { group, id, topicId, session } = sessionOf(call);
  const form = await readForm(call, openForm);
  const { context } = call.var;
  const act =
    "practice" in session
      ? await openPractice(context, group, { id: form.op, topicId })
      : await openReview(context, group, { id: form.op, topicId, ...session });
  return answerAct(call, act, reviewPath(group, id), { isQuiet: true });
});

const gradeForm = z.strictObject({
  op,
  question: z.string(),
  grade: z.enum(GRADES, "choose Again, Hard, Good or Easy"),
  hints: wholeNumber.optional(),
  thinking_ms: wholeNumber.optional(),
  rubric: several,
  skip: several,
});

/** A question takes at most so long; beyond it, the learner was away. */
const LONGEST_THINKING_MS = 60 * 60 * 1000;

reviewRoutes.post("/:group/review/:review/grade", async (call) => {
  const { group, id, topicId, session } = sessionOf(call);
  const form = await readForm(call, gradeForm);
  const thinkingMs =
    form.thinking_ms === undefined ? null : Math.min(Math.max(form.thinking_ms, 0), LONGEST_THINKING_MS);
  const act = await gradeAnswer(call.var.context, group, {
    id: form.op,
    topicId,
    session,
    questionId: form.question,
    grade: form.grade,
    hintsUsed: Math.max(form.hints ?? 0, 0),
    thinkingMs,
    tickedPoints: form.rubric,
  });
  return answerAct(call, act, reviewPath(group, id, { skip: form.skip }), { isQuiet: true });
});

const finishForm = z.strictObject({
  op,
  notes: z.string().optional(),
  revision: wholeNumber.optional(),
  counts_for_earlier: checkbox.optional(),
});

reviewRoutes.post("/:group/review/:review/finish", async (call) => {
  const { group, id, topicId, session } = sessionOf(call);
  const form = await readForm(call, finishForm);
  const { context } = call.var;
  if (form.notes !== undefined) {
    const edit = { topicId, text: form.notes, basedOn: form.revision ?? 0 };
    const { isSaved } = await saveNote(context, group, edit);
    if (!isSaved && !wantsJson(call)) {
      const problem =
        "The note was changed elsewhere meanwhile. Your text is below; open the topic to see the other one.";
      return renderReview(call, group, id, { problem, typedNote: form.notes, status: 409 });
    }
  }
  const act = await finishReview(context, group, {
    id: form.op,
    topicId,
    session,
    countsForEarlier: form.counts_for_earlier ?? false,
  });
  return answerAct(call, act, reviewPath(group, id));
});

reviewRoutes.post("/:group/review/:review/bury", async (call) => {
  const { group, topicId, key } = reviewOf(call);
  const form = await readForm(call, openForm);
  const act = await buryReview(call.var.context, group, { id: form.op, topicId, ...key });
  return answerAct(call, act, ownPath(form.back, `/${group.slug}`));
});

function sessionOf(call: Call<Env>): { group: Group; id: string } & TopicSession {
  const group = groupOf(call);
  const id = call.req.param("review") ?? "";
  const parsed = parseSessionId(id);
  if (!parsed)
    throw new AppError("not-found", `${group.label} has no such review. Reviews lists what is due.`);
  return { group, id, ...parsed };
}

/** As `sessionOf`, but only for a review with a stage, not for extra practice. */
function reviewOf(call: Call<Env>): { group: Group; id: string; topicId: string; key: ReviewKey } {
  const { group, id, topicId, session } = sessionOf(call);
  if ("practice" in session) throw new AppError("not-found", "Extra practice has no due date.");
  return { group, id, topicId, key: session };
}
