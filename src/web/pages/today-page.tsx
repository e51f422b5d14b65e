/** Today: reviews first, then each track's topic of the day, what was missed, and tomorrow. */
import type { ContentProblem, Group } from "../../core/curriculum.ts";
import { type Pace, REVIEW_MINUTES, TOPIC_MINUTES } from "../../core/estimates.ts";
import type { Today, TopicLine, TrackToday } from "../../views/today.ts";
import { ButtonLink } from "../components/button.tsx";
import { counted, dayText } from "../components/date-text.ts";
import { EmptyState, Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { ProgressBar } from "../components/progress-bar.tsx";
import type { MarkedState } from "../components/state-icon.tsx";
import { TaskList, TaskRow } from "../components/task-row.tsx";
import { datesText, minutesText } from "../words.ts";
import { ActButton } from "./act-forms.tsx";
import { topicPath } from "./paths.ts";
import { openLabel, QueueRows } from "./queue-rows.tsx";
import { Ahead } from "./today-ahead.tsx";
import { TopicMenu } from "./topic-menu.tsx";

/** So many reviews are shown before "Show all", where the learner set no limit in minutes. */
const SHOWN_REVIEWS = 5;

export function TodayPage({ view, showAll }: { view: Today; showAll: boolean }) {
  const { group, queue, doneToday } = view;
  const running = view.tracks.filter(({ plan }) => plan.active);
  const left =
    (view.reviewBudget?.fitting ?? queue.rows.length) + running.filter(({ line }) => isOpen(line)).length;
  const done = doneToday.topics + doneToday.reviews;
  return (
    <>
      <PageHead
        title="Today"
        meta={
          <>
            {dayText(view.today)}
            {left > 0 && ` · about ${minutesText(view.minutesLeft)} left`}
          </>
        }
      >
        {done + left > 0 && (
          <ProgressBar label="Today" value={done} max={done + left} text={`${done} of ${done + left} done`} />
        )}
      </PageHead>
      {left === 0 && done > 0 && <DoneForToday view={view} />}
      <ReviewsFirst view={view} showAll={showAll} />
      {view.isEverythingPaused ? (
        <EmptyState action={<ButtonLink href="/config#tracks">Open Config</ButtonLink>}>
          All tracks in this group are paused. Resume one in Config.
        </EmptyState>
      ) : (
        view.tracks.map((track) => <TrackSection group={group} track={track} view={view} />)
      )}
      <Problems problems={view.problems} />
      <Missed view={view} />
      <Ahead view={view} />
    </>
  );
}

/** For an evening over all groups. */
function Elsewhere({ view }: { view: Today }) {
  if (view.elsewhere.length === 0) return null;
  return (
    <p class="muted today-elsewhere">
      Due elsewhere:{" "}
      {view.elsewhere
        .map(({ group, reviews }) => `${counted(reviews, "review")} of ${group.label}`)
        .join(", ")}
      . <a href={`/${view.group.slug}/reviews?scope=all`}>Go through all of them</a>
    </p>
  );
}

function ReviewsFirst({ view, showAll }: { view: Today; showAll: boolean }) {
  const { queue, group, reviewBudget } = view;
  const { review } = view.pace;
  const first = queue.rows[0];
  if (!first) {
    return (
      <section aria-labelledby="reviews-first">
        <h2 id="reviews-first">Reviews first</h2>
        <p class="muted">
          {view.hasReviews
            ? "No reviews are due today."
            : "No reviews yet. Complete a topic and its first review appears the next day."}
        </p>
        <Elsewhere view={view} />
      </section>
    );
  }
  const shown = showAll ? queue.rows : queue.rows.slice(0, reviewBudget?.fitting ?? SHOWN_REVIEWS);
  return (
    <section aria-labelledby="reviews-first">
      <div class="section-head">
        <h2 id="reviews-first">Reviews first</h2>
        <ActButton
          action={`/${group.slug}/review/${first.reviewId}/open`}
          variant="primary"
          icon="play"
          keyHint="R"
          data-key="start-review"
        >
          {openLabel(first.questionsLeft)}
        </ActButton>
      </div>
      <p class="section-meta">
        {queue.overdue > 0 && <>{queue.overdue} overdue · </>}
        {queue.due} due today ·{" "}
        {review.isOwn
          ? `${review.minutes} min each (your median)`
          : `${REVIEW_MINUTES.least}–${REVIEW_MINUTES.most} min each`}
        , about {minutesText(queue.rows.length * review.minutes)}
      </p>
      {shown.length > 0 && <QueueRows rows={shown} today={view.today} label="Reviews due" />}
      {shown.length < queue.rows.length && (
        <p class="today-rest">
          {reviewBudget && <>{budgetText(reviewBudget, queue.rows.length)} </>}
          <a href={`/${group.slug}?all=1#reviews-first`}>Show all {queue.rows.length}</a>
        </p>
      )}
      <Elsewhere view={view} />
    </section>
  );
}

function budgetText({ minutes, fitting }: NonNullable<Today["reviewBudget"]>, due: number): string {
  const rest = counted(due - fitting, fitting === 0 ? "review" : "more review");
  const head =
    fitting === 0
      ? `Your ${minutesText(minutes)} of reviews for today are done.`
      : `These fit into your ${minutesText(minutes)} of reviews a day.`;
  return `${head} ${rest} can wait, and stay due.`;
}

function TrackSection({ group, track, view }: { group: Group; track: TrackToday; view: Today }) {
  const { title, id, topics } = track.track;
  const heading = `track-${id}`;
  if (!track.plan.active) {
    return (
      <section aria-labelledby={heading}>
        <h2 id={heading}>{title}</h2>
        <p class="muted">
          {title} is paused. <a href={`/config#track-${id}`}>Resume it in Config</a>
        </p>
      </section>
    );
  }
  const { day } = track;
  return (
    <section aria-labelledby={heading}>
      <div class="section-head">
        <h2 id={heading}>
          <span aria-hidden="true">{track.track.icon} </span>
          {day.kind === "before-start" ? title : `${title} - Day ${day.dayNumber}`}
        </h2>
        <ProgressBar label="learned" value={track.learned} max={topics.length} />
      </div>
      {day.kind === "before-start" && (
        <Notice
          action={
            <ActButton
              action="/config/track"
              fields={{
                group: group.slug,
                track: id,
                start_date: view.today,
                active: "on",
                acceleration_days: track.plan.acceleration_days,
              }}
              back={`/${group.slug}`}
            >
              Start today
            </ActButton>
          }
        >
          {title} starts on {dayText(day.startsOn)}. Start today instead?
        </Notice>
      )}
      {day.kind === "past-end" && <PastEnd view={view} track={track} dayNumber={day.dayNumber} />}
      {track.line && <Problems problems={track.line.topic.problems} />}
      {track.line && (
        <TaskList>
          <TopicRow group={group} line={track.line} pace={view.pace} />
        </TaskList>
      )}
    </section>
  );
}

/** Files that could not be read, each with the place and the reason. */
function Problems({ problems }: { problems: readonly ContentProblem[] }) {
  return problems.map(({ file, line, message }) => (
    <Notice tone="warn">
      Could not read <code>{file}</code>, line {line}: {message} The other tracks still work.
    </Notice>
  ));
}

function PastEnd({ view, track, dayNumber }: { view: Today; track: TrackToday; dayNumber: number }) {
  const { group, today } = view;
  const { title, topics } = track.track;
  const next = track.nextReviewOn;
  return (
    <Notice
      title={`No topic for day ${dayNumber}.`}
      action={<ButtonLink href={`/${group.slug}/reviews`}>Go to Reviews</ButtonLink>}
    >
      {title} is a {topics.length}-day curriculum and you have reached its end. Focus on reviews and
      reinforcement.{" "}
      {next !== null
        ? `Reviews: ${track.openReviews} to come, next ${next <= today ? "now" : dayText(next)}.`
        : "No review is open."}{" "}
      <a href={`/${group.slug}/map?show=flagged`}>Weak spots</a>{" "}
      <a href={`/config#track-${track.track.id}`}>Restart track…</a>
    </Notice>
  );
}

function TopicRow({ group, line, pace }: { group: Group; line: TopicLine; pace: Pace }) {
  const { topic } = line;
  const path = topicPath(group, topic);
  const practice = topic.questions.filter((question) => !question.isRetired).length;
  if (!topic.isWritten) {
    return <TaskRow state="not-started" title={topic.title} meta={["This topic is not written yet."]} />;
  }
  const { reading, questions, notes, whole } = TOPIC_MINUTES;
  return (
    <TaskRow
      state={stateOf(line)}
      title={topic.title}
      href={path}
      topicHref={path}
      meta={
        line.status === "completed"
          ? [
              line.difficulty === null ? "completed without reviews" : `difficulty ${line.difficulty}/5`,
              line.reviewDates.length > 0 && `reviews ${datesText(line.reviewDates)}`,
            ]
          : [
              pace.topic.isOwn
                ? `${pace.topic.minutes} min (your median)`
                : `${whole.least}–${whole.most} min`,
              `reading ${reading.least}–${reading.most}`,
              `questions ${questions.least}–${questions.most}`,
              `notes ${notes.least}–${notes.most}`,
            ]
      }
      detail={
        <>
          {topic.summary.length > 0 && (
            <ul class="topic-summary">
              {topic.summary.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          )}
          <p>
            {practice > 0
              ? `Practice: ${counted(practice, "question")}`
              : "This topic has no practice questions yet."}
          </p>
        </>
      }
      actions={
        line.status === "completed" ? (
          <LineMenu group={group} line={line} />
        ) : (
          <>
            <ButtonLink href={path}>Open</ButtonLink>
            <ButtonLink href={`${path}#complete`} icon="check">
              Mark as Complete
              <span class="visually-hidden"> {topic.title}</span>
            </ButtonLink>
            <LineMenu group={group} line={line} />
          </>
        )
      }
    />
  );
}

function LineMenu({ group, line }: { group: Group; line: TopicLine }) {
  const { topic, status, isFlagged } = line;
  return (
    <TopicMenu group={group} topic={topic} status={status} isFlagged={isFlagged} back={`/${group.slug}`} />
  );
}

function Missed({ view }: { view: Today }) {
  const missed = view.tracks.filter(({ plan }) => plan.active).flatMap((track) => track.missed);
  if (missed.length === 0) return null;
  const { group } = view;
  return (
    <details class="today-missed">
      <summary>
        <h2>Missed</h2> {counted(missed.length, "topic")} of earlier days
      </summary>
      <TaskList label="Missed topics">
        {missed.map((line) => (
          <TaskRow
            state={stateOf(line)}
            title={line.topic.title}
            href={topicPath(group, line.topic)}
            topicHref={topicPath(group, line.topic)}
            meta={[trackTitle(group, line), `day ${line.topic.dayNumber}`]}
            actions={
              <>
                <ButtonLink href={topicPath(group, line.topic)}>Open</ButtonLink>
                <LineMenu group={group} line={line} />
              </>
            }
          />
        ))}
      </TaskList>
      <p class="muted">
        Fell behind? <a href="/config#tracks">Shift a start date in Config</a>; nothing is lost.
      </p>
    </details>
  );
}

function DoneForToday({ view }: { view: Today }) {
  const { topics, reviews, minutes } = view.doneToday;
  return (
    <Notice tone="success" title="Done for today.">
      {counted(reviews, "review")}, {counted(topics, "topic")}, about {minutesText(minutes)}. Next:{" "}
      {counted(view.ahead[0]!.reviews, "review")} tomorrow.
    </Notice>
  );
}

function trackTitle(group: Group, line: TopicLine): string {
  return group.tracks.find((track) => track.id === line.topic.trackId)?.title ?? "";
}

function isOpen(line: TopicLine | null): boolean {
  return line !== null && line.status === "not-started" && line.topic.isWritten;
}

function stateOf(line: TopicLine): MarkedState {
  return line.isRetained ? "retained" : line.status;
}
