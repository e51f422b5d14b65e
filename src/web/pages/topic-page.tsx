/** A topic: the reading with its contents, the practice questions, completion, and the note beside it. */
import type { TopicView } from "../../views/topic.ts";
import { ButtonLink } from "../components/button.tsx";
import { Chip } from "../components/chip.tsx";
import { counted } from "../components/date-text.ts";
import { NoteEditor } from "../components/note-editor.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { ProblemList } from "../components/problem-list.tsx";
import { Prose } from "../components/prose.tsx";
import { QuestionCard } from "../components/question-card.tsx";
import { Segments } from "../components/segments.tsx";
import { Timer } from "../components/timer.tsx";
import { Toc } from "../components/toc.tsx";
import { noteStatus } from "../words.ts";
import { type CompletionForm, CompletionSection } from "./completion-section.tsx";
import { notePagePath, notePath, topicPath } from "./paths.ts";

/** A page of a printed guide. */
export interface GuidePlace {
  href: string;
  page: number;
}

export interface TopicPageProps {
  view: TopicView;
  /** Shows only the questions of this kind. */
  kind: string | null;
  form: CompletionForm;
  /** Where the printed study guide has the topic; null while it is not printed. */
  guide: GuidePlace | null;
  /** The live act that completed the topic, for its Undo. */
  completedBy: string | null;
}

export function TopicPage(props: TopicPageProps) {
  const { view } = props;
  const { body } = view;
  if (body === null) {
    return (
      <>
        <TopicHead view={view} />
        {view.topic.problems.length > 0 && <Problems view={view} />}
        <NotWritten view={view} />
      </>
    );
  }
  return (
    <>
      <TopicHead view={view} />
      <div class="topic">
        <div class="topic-toc">
          <Toc
            headings={[
              ...body.headings.filter((heading) => heading.level === 2),
              { id: "practice", text: "Practice questions", level: 2 },
              { id: "complete", text: "Complete", level: 2 },
            ]}
          />
        </div>
        <div class="topic-main">
          {view.topic.problems.length > 0 && <Problems view={view} />}
          <article data-reading>
            <Prose html={body.html} />
          </article>
          <Practice {...props} />
          <CompletionSection view={view} form={props.form} completedBy={props.completedBy} />
          <Neighbours view={view} />
        </div>
        <aside class="topic-margin" aria-label="Beside the text">
          <NoteEditor
            action={notePath(view.group, view.topic)}
            text={view.note.text}
            revision={view.note.revision}
            status={noteStatus(view.note, view.zone)}
            more={notePagePath(view.group, view.topic)}
          />
          <Related view={view} />
          {props.guide && (
            <p>
              <a href={props.guide.href}>In the study guide, page {props.guide.page} of the PDF</a>
            </p>
          )}
        </aside>
      </div>
    </>
  );
}

function TopicHead({ view }: { view: TopicView }) {
  const { group, track, topic } = view;
  return (
    <PageHead
      title={topic.title}
      crumbs={[
        { label: "Map", href: `/${group.slug}/map` },
        { label: track.title, href: `/${group.slug}/map#track-${track.id}` },
        { label: `Day ${topic.dayNumber}` },
      ]}
      meta={topic.isWritten ? topicMeta(view) : undefined}
      action={topic.isWritten && view.state.status !== "completed" && <Timer topicId={topic.id} />}
    />
  );
}

function topicMeta({ topic, state, isRetained }: TopicView) {
  const questions = topic.questions.filter((question) => !question.isRetired).length;
  return (
    <>
      {topic.readingMinutes} min read · {counted(questions, "question")} · 60–90 min in all{" "}
      {state.status !== "not-started" && (
        <Chip tone={state.status === "completed" ? "success" : "neutral"}>
          {isRetained ? "retained" : state.status}
        </Chip>
      )}{" "}
      {state.isFlagged && (
        <Chip tone="warn" icon="flag">
          shaky
        </Chip>
      )}
    </>
  );
}

function Neighbours({ view }: { view: TopicView }) {
  const { group, previous, next } = view;
  return (
    <nav class="neighbours" aria-label="Topics before and after">
      {previous && (
        <a href={topicPath(group, previous)} rel="prev" data-key="previous">
          <span aria-hidden="true">← </span>
          <span class="visually-hidden">Previous: </span>
          {previous.title}
        </a>
      )}
      {next && (
        <a href={topicPath(group, next)} rel="next" data-key="next">
          <span class="visually-hidden">Next: </span>
          {next.title}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}

function Problems({ view }: { view: TopicView }) {
  return (
    <Notice tone="warn" title="Part of this topic could not be read.">
      <ProblemList problems={view.topic.problems} />
      The other topics still work.
    </Notice>
  );
}

function NotWritten({ view }: { view: TopicView }) {
  const { group, topic } = view;
  return (
    <Notice action={<ButtonLink href={`/${group.slug}/map`}>Open the map</ButtonLink>}>
      {topic.isWritten ? "The reading of this topic cannot be shown." : "This topic is not written yet."}
    </Notice>
  );
}

function Practice({ view, kind }: TopicPageProps) {
  const { track, topic, body } = view;
  const active = new Set(
    topic.questions.filter((question) => !question.isRetired).map((question) => question.id),
  );
  const questions = body!.questions.filter((question) => active.has(question.id));
  const kinds = [...new Set(questions.map((question) => question.kind))];
  const shown = kind === null ? questions : questions.filter((question) => question.kind === kind);
  const path = topicPath(view.group, topic);
  return (
    <section aria-labelledby="practice">
      <h2 id="practice">Practice questions ({questions.length})</h2>
      {questions.length === 0 ? (
        <p class="muted">This topic has no practice questions yet.</p>
      ) : (
        <Segments
          label="Kind of question"
          items={[
            { label: "All", href: `${path}#practice`, isCurrent: kind === null },
            ...kinds.map((each) => ({
              label: track.kinds[each] ?? each,
              href: `${path}?kind=${each}#practice`,
              isCurrent: kind === each,
            })),
          ]}
        />
      )}
      {questions.length > 0 && (
        <p class="print-links-row">
          Print this topic: <a href={`${path}?print=worksheet`}>with room to write</a>,{" "}
          <a href={`${path}?print=answers`}>with the answers</a>
        </p>
      )}
      {shown.map((question) => (
        <QuestionCard
          question={question}
          number={questions.indexOf(question) + 1}
          kindLabel={track.kinds[question.kind] ?? question.kind}
        />
      ))}
    </section>
  );
}

function Related({ view }: { view: TopicView }) {
  if (view.related.length === 0) return null;
  return (
    <nav class="related" aria-labelledby="related">
      <h2 id="related">Related topics</h2>
      <ul>
        {view.related.map((topic) => (
          <li>
            {topic.groupId === view.group.id ? (
              <a href={topicPath(view.group, topic)}>{topic.title}</a>
            ) : (
              topic.title
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
