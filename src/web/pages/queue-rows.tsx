/** Reviews as rows, on Today and on Reviews: the topic, its stage and what that asks, and since when it is owed. */
import type { CivilDate } from "../../core/calendar.ts";
import type { QueueRow } from "../../views/queue.ts";
import { counted, dayText } from "../components/date-text.ts";
import { Menu } from "../components/menu.tsx";
import { TaskList, TaskRow } from "../components/task-row.tsx";
import { ActButton } from "./act-forms.tsx";
import { reviewPath, topicPath } from "./paths.ts";

export function QueueRows(props: {
  rows: readonly QueueRow[];
  today: CivilDate;
  label: string;
  back?: string;
}) {
  return (
    <TaskList label={props.label}>
      {props.rows.map((row) => (
        <QueueRowItem row={row} today={props.today} back={props.back ?? `/${row.group.slug}`} />
      ))}
    </TaskList>
  );
}

function QueueRowItem({ row, today, back }: { row: QueueRow; today: CivilDate; back: string }) {
  const { group, topic, stage } = row;
  const isDue = row.dueOn <= today;
  return (
    <TaskRow
      state={row.overdueDays > 0 ? "overdue" : isDue ? "due" : "not-started"}
      title={topic.title}
      href={isDue ? reviewPath(group, row.reviewId) : topicPath(group, topic)}
      topicHref={topicPath(group, topic)}
      track={row.track}
      meta={[
        `${stage}-day review`,
        row.profile,
        row.earlierStages.length > 0 && `with the ${row.earlierStages.join("- and ")}-day review`,
        row.questionsLeft !== null && `${row.questionsLeft} left`,
      ]}
      when={
        row.overdueDays > 0
          ? `overdue ${counted(row.overdueDays, "day")}`
          : isDue
            ? "today"
            : dayText(row.dueOn)
      }
      actions={
        isDue ? (
          <>
            <ActButton action={`${reviewPath(group, row.reviewId)}/open`}>
              {openLabel(row.questionsLeft)}
              <span class="visually-hidden">: {topic.title}</span>
            </ActButton>
            <Menu about={topic.title}>
              <ActButton action={`${reviewPath(group, row.reviewId)}/bury`} back={back} variant="quiet">
                Bury until tomorrow
              </ActButton>
              <a class="button button-quiet" href={topicPath(group, topic)}>
                Open the topic
              </a>
            </Menu>
          </>
        ) : undefined
      }
    />
  );
}

export function openLabel(questionsLeft: number | null): string {
  return questionsLeft === null ? "Start review" : `Continue review, ${questionsLeft} left`;
}
