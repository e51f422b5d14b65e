/** Every track as PDFs: what each is for, its pages and size once it is printed, to open or to download. */
import type { Group, Track } from "../../core/curriculum.ts";
import { GUIDE_LABELS } from "../../guides/kinds.ts";
import type { GuideTitle, Printing } from "../../guides/shelf.ts";
import { ButtonLink } from "../components/button.tsx";
import { counted } from "../components/date-text.ts";
import { EmptyState } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import { ProblemList } from "../components/problem-list.tsx";

export interface GuideLine {
  title: GuideTitle;
  /** Undefined until it is printed. */
  printing: Printing | undefined;
}

export interface GuidesPageProps {
  lines: readonly GuideLine[];
  /** The group that was open last; its tracks come first. */
  current: Group | null;
}

export function GuidesPage({ lines, current }: GuidesPageProps) {
  const tracks = [...new Set(lines.map(({ title }) => title.track))];
  const inOrder = tracks.toSorted(
    (a, b) => Number(b.groupId === current?.id) - Number(a.groupId === current?.id),
  );
  return (
    <>
      <PageHead title="Guides" />
      <p>
        Every track as PDFs, printed from the same texts as its pages. One that is not printed yet is printed
        when you open it, which takes a few seconds.
      </p>
      {inOrder.length === 0 && <EmptyState title="No tracks yet.">Guides are made of tracks.</EmptyState>}
      {inOrder.map((track) => (
        <TrackGuides track={track} lines={lines.filter(({ title }) => title.track === track)} />
      ))}
    </>
  );
}

function TrackGuides({ track, lines }: { track: Track; lines: GuideLine[] }) {
  const id = `guides-${track.groupId}-${track.id}`;
  const written = track.topics.filter((topic) => topic.isWritten).length;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{track.title}</h2>
      {written === 0 ? (
        <p class="muted">No topic of this track is written yet, so there is nothing to print.</p>
      ) : (
        <>
          {written < track.topics.length && (
            <p class="muted">
              {written} of {track.topics.length} topics are written.
            </p>
          )}
          <ul class="guide-list">
            {lines.map((line) => (
              <GuideRow {...line} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function GuideRow({ title, printing }: GuideLine) {
  const { label, purpose } = GUIDE_LABELS[title.kind];
  const href = `/guides/${title.name}`;
  return (
    <li class="guide-row">
      <div class="guide-text">
        <span class="guide-name">
          <a href={href}>{title.name}</a>
        </span>
        <span class="muted">
          {label}. {purpose}
        </span>
        <span class="muted">
          {printing ? `${counted(printing.pages, "page")} · ${sizeText(printing.bytes)}` : "Not printed yet."}
        </span>
        {printing && title.kind === "study-guide" && (
          <TopicPlaces href={href} track={title.track} pages={printing.topicPages} />
        )}
        {printing && printing.problems.length > 0 && <Problems problems={printing.problems} />}
      </div>
      <div class="guide-actions">
        <ButtonLink href={href} aria-label={`Open ${title.name}`}>
          Open
        </ButtonLink>
        <ButtonLink href={`${href}?download`} aria-label={`Download ${title.name}`}>
          Download
        </ButtonLink>
      </div>
    </li>
  );
}

function TopicPlaces(props: { href: string; track: Track; pages: Printing["topicPages"] }) {
  const topics = props.track.topics.filter((topic) => props.pages[topic.id] !== undefined);
  return (
    <details>
      <summary>Where each topic begins</summary>
      <ul>
        {topics.map((topic) => (
          <li>
            <a href={`${props.href}#page=${props.pages[topic.id]}`}>{topic.title}</a>, page{" "}
            {props.pages[topic.id]}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Problems({ problems }: Pick<Printing, "problems">) {
  return (
    <details>
      <summary>{counted(problems.length, "place")} that could not be printed as it was meant</summary>
      <ProblemList problems={problems} />
    </details>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
