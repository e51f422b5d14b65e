/** Completing a topic, and what can be done with one that is complete. */
import { DIFFICULTIES } from "../../core/grades.ts";
import { questionsLeft } from "../../core/review.ts";
import { isDue, standing } from "../../core/schedule.ts";
import type { TopicView } from "../../views/topic.ts";
import { Button, ButtonLink } from "../components/button.tsx";
import { dateText } from "../components/date-text.ts";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { RadioScale } from "../components/radio-scale.tsx";
import { type StageMark, StagePips } from "../components/stage-pips.tsx";
import { datesText } from "../words.ts";
import { ActButton, ActForm, UndoForm } from "./act-forms.tsx";
import { notePath, reviewPath, topicPath } from "./paths.ts";
import { openLabel } from "./queue-rows.tsx";
import { TopicMenu } from "./topic-menu.tsx";

/** What the form shows: empty at first, or what was typed with what is wrong. */
export interface CompletionForm {
  difficulty: string | null;
  /** Null shows the note as it is kept. */
  notes: string | null;
  errors: Readonly<Record<string, string>>;
}

interface Props {
  view: TopicView;
  form: CompletionForm;
  completedBy: string | null;
}

export function CompletionSection(props: Props) {
  const isCompleted = props.view.state.status === "completed";
  const reasons = Object.values(props.form.errors);
  return (
    <section class="topic-complete" aria-labelledby="complete">
      <h2 id="complete">Complete</h2>
      {reasons.length > 0 && (
        <Notice tone="danger" role="alert" title={isCompleted ? "Not changed." : "Not complete yet."}>
          {reasons.join(" ")}
        </Notice>
      )}
      {isCompleted ? <Completed {...props} /> : <ToComplete {...props} />}
    </section>
  );
}

function ToComplete({ view, form }: Props) {
  const { group, topic, plan, note, state } = view;
  const action = `/${group.slug}/topics/${topic.id}`;
  return (
    <>
      {state.status === "skipped" && <p>You skipped this topic. Completing it brings its reviews.</p>}
      <ActForm
        action={`${action}/complete#complete`}
        back={`${topicPath(group, topic)}#complete`}
        class="complete-form"
        noValidate
        data-draft={notePath(group, topic)}
      >
        <DifficultyScale value={form.difficulty} error={form.errors.difficulty} />
        <input type="hidden" name="revision" value={note.revision} />
        <Field
          type="textarea"
          label="Notes"
          name="notes"
          hint="Key insights, things to review"
          value={form.notes ?? note.text}
          error={form.errors.notes}
        />
        <p class="muted">
          Reviews will be due: {datesText(plan.map((review) => review.dueOn))} (
          {plan.map((review) => review.stage).join(", ")} days)
        </p>
        <div class="form-actions">
          <Button variant="primary" icon="check">
            Mark as Complete
          </Button>
          <Button variant="quiet" name="without_reviews" value="on">
            Complete without reviews
          </Button>
        </div>
      </ActForm>
      <div class="form-actions">
        <TopicMenu
          group={group}
          topic={topic}
          status={state.status}
          isFlagged={state.isFlagged}
          back={`${topicPath(group, topic)}#complete`}
          own={{ canDropReviews: false }}
        />
      </div>
    </>
  );
}

function DifficultyScale({ value, error }: { value: string | null; error?: string }) {
  return (
    <RadioScale
      legend="Difficulty: how challenging was this topic?"
      name="difficulty"
      options={DIFFICULTIES.map((difficulty) => ({ value: String(difficulty), label: String(difficulty) }))}
      value={value}
      ends={{ low: "very easy", high: "very hard" }}
      error={error}
    />
  );
}

function Completed({ view, form, completedBy }: Props) {
  const { group, topic, state, reviews, today } = view;
  const back = `${topicPath(group, topic)}#complete`;
  const open = reviews.filter((review) => review.status === "open");
  return (
    <>
      <p data-studied={topic.id}>
        Completed {dateText(state.completedOn!)}
        {state.difficulty === null ? "" : `, difficulty ${state.difficulty}`}.{" "}
        {reviews.length === 0
          ? "No reviews are planned."
          : open.length > 0
            ? `Reviews ${datesText(open.map((review) => review.dueOn))}.`
            : view.isRetained
              ? "Every review is done: retained."
              : "No review is open."}{" "}
        {reviews.length > 0 && (
          <StagePips
            stages={reviews
              .filter((review) => review.status !== "cancelled")
              .map(
                (review): StageMark => ({
                  stage: review.stage,
                  state:
                    review.status === "open"
                      ? standing(review.dueOn, today)
                      : review.status === "merged"
                        ? "merged"
                        : "done",
                }),
              )}
          />
        )}
      </p>
      <div class="form-actions">
        <ReviewNow view={view} />
        {completedBy && (
          <UndoForm group={group} actId={completedBy} verb="undo" back={back} about="the completion" />
        )}
        <TopicMenu
          group={group}
          topic={topic}
          status={state.status}
          isFlagged={state.isFlagged}
          back={back}
          own={{ canDropReviews: reviews.some((review) => review.status === "open") }}
        />
      </div>
      <details class="edit-difficulty" open={form.errors.difficulty !== undefined}>
        <summary>Edit difficulty</summary>
        <ActForm action={`/${group.slug}/topics/${topic.id}/complete`} back={back} noValidate>
          <DifficultyScale
            value={form.difficulty ?? (state.difficulty === null ? null : String(state.difficulty))}
            error={form.errors.difficulty}
          />
          <Button>Save difficulty</Button>
        </ActForm>
      </details>
    </>
  );
}

/** A due review, one that may be taken early, and extra practice that takes no stage. */
function ReviewNow({ view }: { view: TopicView }) {
  const { group, topic, nextReview, reviews, openPracticeId, today } = view;
  const review = reviews.find((each) => each.stage === nextReview?.stage);
  const practicePath = openPracticeId ? reviewPath(group, openPracticeId) : null;
  return (
    <>
      {nextReview && review && (
        <ActButton
          action={`${reviewPath(group, nextReview.reviewId)}/open`}
          variant={isDue(nextReview.dueOn, today) ? "primary" : "default"}
        >
          {nextReview.isDue
            ? openLabel(review.session ? questionsLeft(review.session).length : null)
            : `Take the ${nextReview.stage}-day review now`}
        </ActButton>
      )}
      {practicePath ? (
        <ButtonLink href={practicePath}>Continue extra practice</ButtonLink>
      ) : (
        <ActButton action={`/${group.slug}/topics/${topic.id}/practice`}>
          Review now (extra practice)
        </ActButton>
      )}
    </>
  );
}
