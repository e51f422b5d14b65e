/** Reviews: the queue with what is overdue apart, catching up, what is to come, and the forecast. */
import type { CatchUpPlan } from "../../core/catch-up.ts";
import { SPREAD_DAYS } from "../../core/catch-up.ts";
import type { Group } from "../../core/curriculum.ts";
import { REVIEW_MINUTES } from "../../core/estimates.ts";
import type { Reviews } from "../../views/reviews.ts";
import { Button } from "../components/button.tsx";
import { ForecastChart } from "../components/charts/forecast-chart.tsx";
import { counted, dayText } from "../components/date-text.ts";
import { Field } from "../components/field.tsx";
import { DataTable } from "../components/figure.tsx";
import { EmptyState, Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { Segments } from "../components/segments.tsx";
import { minutesText } from "../words.ts";
import { ActButton, ActForm } from "./act-forms.tsx";
import { practicePath, reviewPath } from "./paths.ts";
import { openLabel, QueueRows } from "./queue-rows.tsx";

export interface CatchUpForm {
  spreadDays: number;
  capMinutes: number;
  /** Null until the learner asked for a preview. */
  plan: CatchUpPlan | null;
  error: string | null;
}

export interface ReviewsPageProps {
  view: Reviews;
  group: Group;
  isAllGroups: boolean;
  forecastDays: number;
  catchUp: CatchUpForm;
}

/** So many rows to come are listed. */
const SHOWN_UPCOMING = 20;

export function ReviewsPage(props: ReviewsPageProps) {
  const { view, group, isAllGroups } = props;
  const { queue } = view;
  const path = `/${group.slug}/reviews`;
  const scope = isAllGroups ? "?scope=all" : "";
  const labels = view.groups.map((each) => each.label).join(" + ");
  const overdue = queue.rows.filter((row) => row.overdueDays > 0);
  const due = queue.rows.filter((row) => row.overdueDays === 0);
  const first = queue.rows[0];
  return (
    <>
      <PageHead
        title="Reviews"
        meta={`${queue.due} due today · ${view.tomorrow} tomorrow · ${view.thisWeek} in the next 7 days`}
        action={
          first && (
            <ActButton
              action={`${reviewPath(first.group, first.reviewId)}/open`}
              variant="primary"
              icon="play"
              keyHint="R"
              data-key="start-review"
            >
              {openLabel(first.questionsLeft)}
            </ActButton>
          )
        }
      >
        <p class="muted">
          Beside the schedule: <a href={practicePath(group)}>Practice</a>
        </p>
        <Segments
          label="Groups shown"
          items={[
            { label: "This track group", href: path, isCurrent: !isAllGroups },
            { label: "SWE + ML", href: `${path}?scope=all`, isCurrent: isAllGroups },
          ].map((item, index) => (index === 1 && isAllGroups ? { ...item, label: labels } : item))}
        />
      </PageHead>
      {queue.rows.length === 0 && (
        <EmptyState title="Nothing is due.">
          {view.upcoming.length > 0
            ? `The next review is due on ${dayText(view.upcoming[0]!.dueOn)}.`
            : view.hasReviews
              ? "Every review is done."
              : "No reviews yet. Complete a topic and its first review appears the next day."}
        </EmptyState>
      )}
      {overdue.length > 0 && (
        <section aria-labelledby="overdue">
          <h2 id="overdue">Overdue ({overdue.length})</h2>
          <p class="section-meta">
            Oldest: {counted(Math.max(...overdue.map((row) => row.overdueDays)), "day")}
          </p>
          <QueueRows rows={overdue} today={view.today} label="Overdue reviews" back={path} />
          {!isAllGroups && <CatchUp {...props} />}
        </section>
      )}
      {due.length > 0 && (
        <section aria-labelledby="due">
          <h2 id="due">Due today ({due.length})</h2>
          <QueueRows rows={due} today={view.today} label="Reviews due today" back={path} />
        </section>
      )}
      {view.upcoming.length > 0 && (
        <section aria-labelledby="upcoming">
          <h2 id="upcoming">To come</h2>
          <QueueRows
            rows={view.upcoming.slice(0, SHOWN_UPCOMING)}
            today={view.today}
            label="Reviews to come"
          />
          {view.upcoming.length > SHOWN_UPCOMING && (
            <p class="muted">and {view.upcoming.length - SHOWN_UPCOMING} more in the forecast</p>
          )}
        </section>
      )}
      <section aria-labelledby="forecast-head">
        <div class="section-head">
          <h2 id="forecast-head">Forecast</h2>
          <Segments
            label="Days of the forecast"
            items={[30, 90].map((days) => ({
              label: `${days} d`,
              href: `${path}${scope ? `${scope}&` : "?"}days=${days}#forecast-head`,
              isCurrent: days === props.forecastDays,
            }))}
          />
        </div>
        <ForecastChart id="forecast" forecast={view.forecast} />
      </section>
    </>
  );
}

function CatchUp({ group, catchUp, view }: ReviewsPageProps) {
  const { plan } = catchUp;
  return (
    <details class="catch-up" open={plan !== null || catchUp.error !== null} id="catch-up">
      <summary>Catch up: spread what is overdue over the next days</summary>
      <form method="get" action={`/${group.slug}/reviews`} class="catch-up-form">
        <Field
          type="select"
          label="Spread over"
          name="spread"
          value={String(catchUp.spreadDays)}
          options={SPREAD_DAYS.map((days) => ({ value: String(days), label: `${days} days` }))}
        />
        <Field
          type="number"
          label="At most, minutes a day"
          name="cap"
          value={catchUp.capMinutes}
          min={10}
          max={600}
          hint={`A review is planned with ${REVIEW_MINUTES.planned} minutes.`}
          error={catchUp.error ?? undefined}
        />
        <Button>Preview</Button>
      </form>
      {plan && plan.moves.length > 0 && (
        <>
          <DataTable
            caption="Catch-up plan by day"
            head={["Day", "Moved here", "Planned already", "Minutes"]}
            rows={plan.days.map((day) => [
              day.on === view.today ? "Today" : dayText(day.on),
              day.moved,
              day.planned,
              minutesText(day.minutes),
            ])}
          />
          {plan.extraDays > 0 && (
            <Notice>
              The cap leaves no room for all of them, so the plan takes {counted(plan.extraDays, "more day")}.
            </Notice>
          )}
          <ActForm
            action={`/${group.slug}/catch-up`}
            fields={{ spread: catchUp.spreadDays, cap: catchUp.capMinutes }}
            back={`/${group.slug}/reviews`}
          >
            <Button variant="primary">
              Move{" "}
              {counted(
                plan.days.reduce((sum, day) => sum + day.moved, 0),
                "review",
              )}
            </Button>
          </ActForm>
        </>
      )}
    </details>
  );
}
