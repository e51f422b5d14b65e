/** One review: a question with its answer behind it, then the summary; or why it cannot be opened. */
import { randomUUIDv7 } from "node:crypto";
import { daysBetween } from "../../core/calendar.ts";
import { isRecalled } from "../../core/grades.ts";
import type { AnsweredQuestion, ReviewView } from "../../views/review.ts";
import { Answer } from "../components/answer.tsx";
import { Button, ButtonLink } from "../components/button.tsx";
import { Chip } from "../components/chip.tsx";
import { counted, dayText } from "../components/date-text.ts";
import type { DocumentProps } from "../components/document.tsx";
import { Field } from "../components/field.tsx";
import { GRADE_FORM_ID, GradeBar } from "../components/grade-bar.tsx";
import { Menu } from "../components/menu.tsx";
import { NoteEditor } from "../components/note-editor.tsx";
import { Notice } from "../components/notice.tsx";
import { Prose } from "../components/prose.tsx";
import { Hints } from "../components/question-card.tsx";
import { ReviewFrame } from "../components/review-frame.tsx";
import { Timer } from "../components/timer.tsx";
import { minutesText } from "../words.ts";
import { ActButton, ActForm, UndoForm } from "./act-forms.tsx";
import { notePath, practicePath, reviewPath, topicPath } from "./paths.ts";

export interface ReviewPageProps {
  view: ReviewView;
  isRevealed: boolean;
  document: Omit<DocumentProps, "title">;
  /** Why the last step was refused. */
  problem: string | null;
  /** What was typed into the note, where it could not be saved. */
  typedNote: string | null;
  /** Space and Enter also grade Good. */
  spaceGrades: boolean;
}

const GRADES_NOTE = "Grades are kept for your statistics; dates stay as they are.";

export function ReviewPage(props: ReviewPageProps) {
  const { view } = props;
  const { group, phase } = view;
  const current = view.left[0];
  const answered = view.total - new Set(view.left.map((question) => question.id)).size;
  const left = phase === "done" ? 0 : view.sitting.left;
  const kind = view.review ? `${view.review.stage} days` : "extra practice";
  return (
    <ReviewFrame
      {...props.document}
      title={`(${left} left) Review · ${group.label} · ${view.topic.title}, ${kind} · Study Tracker`}
      endHref={`/${group.slug}`}
      place={place(view)}
      progress={{ value: answered, max: Math.max(view.total, 1) }}
      timer={phase === "question" ? <Timer /> : undefined}
      menu={phase === "question" ? <QuestionMenu view={view} /> : undefined}
      bar={<Bar {...props} />}
    >
      <p class="question-meta">
        <a href={topicPath(group, view.topic)} data-topic>
          {view.topic.title}
        </a>
        {` · ${view.track.title} · Day ${view.topic.dayNumber} · `}
        {view.review ? `${view.review.stage}-day review · ` : ""}
        {view.profile}
      </p>
      {props.problem && (
        <Notice tone="danger" role="alert">
          {props.problem}
        </Notice>
      )}
      {phase === "question" && current && <Question {...props} />}
      {phase === "question" && <FoldedNote view={view} />}
      {phase === "question" && <AboutQuestion view={view} />}
      {phase === "unopened" && <Unopened view={view} />}
      {phase === "summary" && <Summary view={view} typedNote={props.typedNote} />}
      {phase === "done" && <Done view={view} />}
    </ReviewFrame>
  );
}

function place(view: ReviewView): string {
  if (view.phase === "question") {
    const isAgain = view.left[0]!.attempt > 1;
    // Those that wait to be asked again count as asked.
    const number = view.answered.length + (isAgain ? 0 : 1);
    const again = isAgain ? " · again" : "";
    const lead = view.review ? `${counted(view.sitting.left, "review")} left` : "Extra practice";
    return `${lead} · question ${number} of ${view.total}${again}`;
  }
  return view.phase === "done" ? "Review done" : `${counted(view.sitting.left, "review")} left`;
}

function Question({ view, isRevealed, spaceGrades }: ReviewPageProps) {
  const { question, attempt } = view.left[0]!;
  if (!question) {
    return (
      <>
        <h1>Question</h1>
        <Notice>
          This question has left the bank since the review was opened. Grade what you remember of it.
        </Notice>
      </>
    );
  }
  return (
    <article data-question={question.id} data-space-grades={spaceGrades ? "on" : "off"}>
      <h1 class="visually-hidden">Question</h1>
      <p class="question-meta">
        <Chip tone="accent">{view.track.kinds[question.kind] ?? question.kind}</Chip>{" "}
        {attempt > 1 && <Chip>once more</Chip>}
      </p>
      <div class="review-prompt">
        <Prose html={question.promptHtml} />
        {question.problemHtml && <Prose html={question.problemHtml} size="small" />}
      </div>
      <div data-hints>
        <Hints hintsHtml={question.hintsHtml} />
      </div>
      <section class="review-answer" aria-labelledby="answer" hidden={!isRevealed} data-answer>
        <h2 id="answer" tabindex={-1}>
          Answer
        </h2>
        <Answer answer={question} ticks={{ formId: GRADE_FORM_ID, ticked: [] }} />
      </section>
    </article>
  );
}

function FoldedNote({ view: { group, topic, note } }: { view: ReviewView }) {
  return (
    <details class="review-notes" data-notes>
      <summary>My notes</summary>
      <NoteEditor action={notePath(group, topic)} text={note.text} revision={note.revision} />
    </details>
  );
}

function Bar({ view, isRevealed }: ReviewPageProps) {
  const path = reviewPath(view.group, view.reviewId);
  const current = view.left[0];
  if (view.phase === "question" && current) {
    return (
      <>
        <GradeBar
          isRevealed={isRevealed}
          revealHref={reviewPath(view.group, view.reviewId, { skip: view.skipped, isAnswered: true })}
          action={`${path}/grade`}
          fields={{ op: randomUUIDv7(), question: current.id, skip: view.skipped }}
          note={GRADES_NOTE}
        />
        <SessionMenu view={view} />
      </>
    );
  }
  if (view.phase === "summary") {
    return (
      <div class="bar-actions">
        <Button variant="primary" size="l" form="finish-form" icon="check" keyHint="Enter" data-key="finish">
          Mark review complete
        </Button>
        <SessionMenu view={view} />
      </div>
    );
  }
  if (view.phase === "unopened" && !view.notYet) {
    return (
      <div class="bar-actions">
        <ActButton action={`${path}/open`} variant="primary" size="l" data-key="open-review">
          Open review
        </ActButton>
      </div>
    );
  }
  const next = view.sitting.nextReviewId;
  return (
    <div class="bar-actions">
      {view.finishedBy && (
        <UndoForm
          group={view.group}
          actId={view.finishedBy}
          verb="undo"
          back={reviewPath(view.group, view.reviewId)}
          about="the end of this review"
        />
      )}
      {view.phase === "done" && !view.review ? (
        <ButtonLink href={practicePath(view.group)} variant="primary" size="l" data-key="open-review">
          Back to Practice
        </ButtonLink>
      ) : view.phase === "done" && next ? (
        <ActButton
          action={`${reviewPath(view.group, next)}/open`}
          variant="primary"
          size="l"
          data-key="open-review"
        >
          Next review
        </ActButton>
      ) : (
        <ButtonLink href={`/${view.group.slug}`} variant="primary" size="l" data-key="open-review">
          Back to Today
        </ButtonLink>
      )}
    </div>
  );
}

/** What is rarely wanted while a question is asked. */
function QuestionMenu({ view }: { view: ReviewView }) {
  const { group, reviewId, left, skipped } = view;
  const present = left[0]!.id;
  const skip = [...skipped.filter((id) => id !== present), present];
  return (
    <Menu about="this question">
      {left.length > 1 && (
        <a class="button button-quiet" href={reviewPath(group, reviewId, { skip })} data-key="skip">
          Skip to the end
        </a>
      )}
      {view.review && (
        <ActButton
          action={`${reviewPath(group, reviewId)}/bury`}
          back={`/${group.slug}`}
          variant="quiet"
          data-key="bury"
        >
          Bury until tomorrow
        </ActButton>
      )}
    </Menu>
  );
}

function AboutQuestion({ view }: { view: ReviewView }) {
  const { review, memory, left, today } = view;
  const question = left[0]!.question;
  const lateDays = review ? daysBetween(review.dueOn, today) : 0;
  const facts = [
    review && `Due on ${dayText(review.dueOn)}${lateDays > 0 ? `, ${counted(lateDays, "day")} late` : ""}.`,
    memory
      ? `Graded ${counted(memory.timesGraded, "time")} so far, last ${memory.lastGrade}.`
      : "Never graded so far.",
    question && `Meant to take about ${minutesText(question.minutes)}.`,
    `Set ${view.set} of this ${review ? "review" : "practice"}.`,
  ];
  return (
    <details class="review-notes" data-info>
      <summary>About this question</summary>
      <p>{facts.filter(Boolean).join(" ")}</p>
    </details>
  );
}

/** Undo of the last grade and a new set; small, because both are rare. */
function SessionMenu({ view }: { view: ReviewView }) {
  const path = reviewPath(view.group, view.reviewId);
  return (
    <div class="bar-more">
      {view.lastGradeAct && (
        <UndoForm
          group={view.group}
          actId={view.lastGradeAct}
          verb="undo"
          back={`${path}?answer=1`}
          about="the last grade"
        />
      )}
      {view.phase === "question" && (
        <ActButton action={`${path}/new-set`} variant="quiet">
          New set
        </ActButton>
      )}
    </div>
  );
}

function Unopened({ view }: { view: ReviewView }) {
  return (
    <>
      <h1>{view.review!.stage}-day review</h1>
      {view.notYet ? (
        <Notice>
          This review is due on {dayText(view.notYet)}. Until at least half of its interval has passed, use
          extra practice on the <a href={`${topicPath(view.group, view.topic)}#complete`}>topic's page</a>.
        </Notice>
      ) : (
        <p>Opening the review draws its questions. They stay the same until it is done.</p>
      )}
    </>
  );
}

function Summary({ view, typedNote }: { view: ReviewView; typedNote: string | null }) {
  const path = reviewPath(view.group, view.reviewId);
  const { following, earlierStages } = view;
  return (
    <>
      <h1>How it went</h1>
      <GradesTable answered={view.answered} />
      <ActForm action={`${path}/finish`} id="finish-form" data-draft={notePath(view.group, view.topic)}>
        <input type="hidden" name="revision" value={view.note.revision} />
        <Field
          type="textarea"
          label="Notes"
          name="notes"
          hint="What still feels shaky?"
          rows={5}
          value={typedNote ?? view.note.text}
        />
        {earlierStages.length > 0 && (
          <Field
            type="checkbox"
            name="counts_for_earlier"
            label={`This counts for the ${earlierStages.join("- and ")}-day review too`}
            hint={`Otherwise it comes back tomorrow.`}
            isChecked={false}
            value="on"
          />
        )}
      </ActForm>
      {following && (
        <p class="muted">
          Next review of this topic: {following.stage}-day review on {dayText(following.dueOn)}.
        </p>
      )}
    </>
  );
}

function GradesTable({ answered }: { answered: readonly AnsweredQuestion[] }) {
  if (answered.length === 0) return <p class="muted">This topic has no practice questions yet.</p>;
  const minutes = answered.reduce((sum, each) => sum + each.thinkingMs, 0) / 60_000;
  const recalled = answered.filter((each) => isRecalled(each.grade)).length;
  return (
    <>
      <p>
        {recalled} of {counted(answered.length, "question")} recalled
        {minutes >= 0.5 ? `, ${minutesText(minutes)}` : ""}.
      </p>
      <ul class="summary-list">
        {answered.map(({ question, grade, attempts }) => (
          <li>
            <Chip tone={grade === "again" ? "danger" : grade === "hard" ? "warn" : "success"}>{grade}</Chip>{" "}
            {attempts > 1 && <span class="muted">{attempts} attempts </span>}
            {question ? (
              <div class="summary-prompt">
                <Prose html={question.promptHtml} size="small" />
              </div>
            ) : (
              "A question that has left the bank"
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Done({ view }: { view: ReviewView }) {
  const { review, following, sitting } = view;
  const cancelled = review?.status === "cancelled";
  return (
    <>
      <h1>{cancelled ? "Off the schedule" : "Done"}</h1>
      {cancelled ? (
        <p>This review was taken off the schedule. History can bring it back.</p>
      ) : view.set === 0 ? (
        <p class="muted">
          {review?.status === "merged"
            ? "A deeper review counted for this one, so nothing was asked."
            : "It was done before it was imported: no questions are kept of it."}
        </p>
      ) : (
        <GradesTable answered={view.answered} />
      )}
      {following && (
        <p>
          Next review of this topic: {following.stage}-day review on {dayText(following.dueOn)}.
        </p>
      )}
      <p>
        {sitting.left === 0
          ? "No more reviews are due today."
          : `${counted(sitting.left, "review")} left today.`}
      </p>
    </>
  );
}
