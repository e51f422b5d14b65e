/** Search over topics, questions and notes; the URL holds the query. */
import type { ExcerptPart } from "../../core/excerpt.ts";
import type { Found, FoundKind, Search } from "../../views/search.ts";
import { Button } from "../components/button.tsx";
import { TrackTag } from "../components/chip.tsx";
import { PageHead } from "../components/page-head.tsx";
import type { FoundGuide } from "../found-guides.ts";
import { topicPath } from "./paths.ts";

/** An empty query shows what can be searched. */
export function SearchPage({ search, guides }: { search: Search; guides: readonly FoundGuide[] }) {
  const { query } = search;
  const kinds = [
    { label: "Topics", kind: search.topics },
    { label: "Questions", kind: search.questions },
    { label: "Notes", kind: search.notes },
  ];
  const isNothing = kinds.every(({ kind }) => kind.total === 0) && guides.length === 0;
  return (
    <>
      <PageHead title="Search">
        <form class="search-form" method="get" action="/search">
          <label class="visually-hidden" for="search">
            Search for
          </label>
          <input id="search" type="search" name="q" value={query} autocomplete="off" maxlength={200} />
          <Button variant="primary" icon="search">
            Search
          </Button>
        </form>
      </PageHead>
      {query.trim() === "" ? (
        <p class="muted">Search looks at titles, text, questions, notes and guides.</p>
      ) : isNothing ? (
        <p>Nothing for “{query.slice(0, 200)}”. Search looks at titles, text, questions, notes and guides.</p>
      ) : (
        <>
          {kinds.map(({ label, kind }) => (
            <FoundSection label={label} kind={kind} />
          ))}
          <FoundGuides guides={guides} />
        </>
      )}
    </>
  );
}

function FoundGuides({ guides }: { guides: readonly FoundGuide[] }) {
  if (guides.length === 0) return null;
  return (
    <section aria-labelledby="found-guides">
      <h2 id="found-guides">
        Guides <span class="muted">{guides.length}</span>
      </h2>
      <ol class="found-list">
        {guides.map(({ label, name, href }) => (
          <li class="found">
            <a class="found-title" href={href}>
              {label}
            </a>
            <p class="found-place">{name}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function FoundSection({ label, kind }: { label: string; kind: FoundKind }) {
  if (kind.total === 0) return null;
  const heading = `found-${label.toLowerCase()}`;
  const isCut = kind.found.length < kind.total;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {label} <span class="muted">{isCut ? `${kind.found.length} of ${kind.total}` : kind.total}</span>
      </h2>
      <ol class="found-list">
        {kind.found.map((found) => (
          <FoundItem found={found} />
        ))}
      </ol>
    </section>
  );
}

function FoundItem({ found }: { found: Found }) {
  const { group, topic, track, anchor } = found;
  return (
    <li class="found">
      <a class="found-title" href={foundPath(found)}>
        <Marked parts={found.title} />
      </a>
      <p class="found-place">
        <TrackTag track={track} /> · {group.label} · Day {topic.dayNumber}
        {anchor !== null && ` · ${topic.title}`}
      </p>
      <p class="found-text">
        <Marked parts={found.excerpt} />
      </p>
    </li>
  );
}

export function foundPath({ group, topic, anchor }: Found): string {
  return `${topicPath(group, topic)}${anchor === null ? "" : `#${anchor}`}`;
}

function Marked({ parts }: { parts: readonly ExcerptPart[] }) {
  return <>{parts.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}</>;
}
