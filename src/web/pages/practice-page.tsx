/** Practice beside the schedule: one question by what it should be, or a topic that is weak. */
import type { PracticeLine, PracticeView } from "../../views/practice.ts";
import { Button, ButtonLink } from "../components/button.tsx";
import { counted } from "../components/date-text.ts";
import { Field } from "../components/field.tsx";
import { EmptyState, Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { TaskList, TaskRow } from "../components/task-row.tsx";
import type { Typed } from "../forms.ts";
import { ActButton, ActForm } from "./act-forms.tsx";
import { practicePath, reviewPath, topicPath } from "./paths.ts";

/** So many of the weakest topics are listed. */
const SHOWN = 10;

const ANY = { value: "", label: "Any" };
const DEPTHS = [
  ANY,
  { value: "1", label: "1: recall" },
  { value: "2", label: "2: explain or apply" },
  { value: "3", label: "3: derive or design" },
  { value: "4", label: "4: transfer" },
];

export interface PracticePageProps {
  view: PracticeView;
  /** What was asked for last. */
  typed: Typed;
  /** Why nothing was drawn. */
  refused: string | null;
}

export function PracticePage({ view, typed, refused }: PracticePageProps) {
  const { group, topics, open } = view;
  return (
    <>
      <PageHead
        title="Practice"
        meta="Extra questions beside the reviews. They count in History and move no date."
      />
      {refused && (
        <Notice tone="warn" role="alert" title="Nothing drawn.">
          {refused}
        </Notice>
      )}
      <DrawForm view={view} typed={typed} />
      {open.length > 0 && (
        <section aria-labelledby="open-practice">
          <h2 id="open-practice">Not finished yet</h2>
          <TaskList label="Open practice">
            {open.map((line) => (
              <PracticeRow view={view} line={line} />
            ))}
          </TaskList>
        </section>
      )}
      <section aria-labelledby="weakest">
        <h2 id="weakest">Weakest topics</h2>
        {topics.length === 0 ? (
          <EmptyState title="No topic to practise yet.">
            Topics that you have completed are listed here, the weakest first:{" "}
            <a href={`/${group.slug}`}>begin on Today</a>.
          </EmptyState>
        ) : (
          <>
            <p class="section-meta">
              By what was graded again or hard, by difficulty and by your flags: a rule of thumb.
            </p>
            <TaskList label="Weakest topics">
              {topics.slice(0, SHOWN).map((line) => (
                <PracticeRow view={view} line={line} />
              ))}
            </TaskList>
          </>
        )}
      </section>
    </>
  );
}

function DrawForm({ view, typed }: { view: PracticeView; typed: Typed }) {
  const { group } = view;
  const kinds = new Map(group.tracks.flatMap((track) => Object.entries(track.kinds)));
  const tracks = group.tracks.map((track) => ({ value: track.id, label: track.title }));
  return (
    <ActForm action={practicePath(group)} class="practice-form">
      <Field type="select" label="Track" name="track" value={typed.track ?? ""} options={[ANY, ...tracks]} />
      <Field
        type="select"
        label="Kind"
        name="kind"
        value={typed.kind ?? ""}
        options={[ANY, ...[...kinds].map(([value, label]) => ({ value, label }))]}
      />
      <Field type="select" label="Depth" name="depth" value={typed.depth ?? ""} options={DEPTHS} />
      <Field
        type="checkbox"
        label="Also of topics not completed yet"
        name="all"
        value="on"
        isChecked={typed.all === "on"}
      />
      <Button variant="primary" icon="play">
        Draw a question
      </Button>
    </ActForm>
  );
}

function PracticeRow({ view, line }: { view: PracticeView; line: PracticeLine }) {
  const { topic, track, isCompleted, isFlagged, difficulty, graded, forgotten, openPracticeId } = line;
  const path = topicPath(view.group, topic);
  return (
    <TaskRow
      state={isCompleted ? "completed" : "in-progress"}
      title={topic.title}
      href={path}
      topicHref={path}
      track={track}
      meta={[
        graded === 0
          ? "no question graded yet"
          : `${counted(graded, "question")} graded, ${forgotten === 0 ? "none" : forgotten} forgotten`,
        difficulty !== null && `difficulty ${difficulty}/5`,
        isFlagged && "flagged as shaky",
      ]}
      actions={
        openPracticeId ? (
          <ButtonLink href={reviewPath(view.group, openPracticeId)}>
            Go on<span class="visually-hidden"> with {topic.title}</span>
          </ButtonLink>
        ) : (
          <ActButton action={practicePath(view.group)} fields={{ topic: topic.id }}>
            Draw a question<span class="visually-hidden"> of {topic.title}</span>
          </ActButton>
        )
      }
    />
  );
}
