/** The ways around the app: the track switch and the menu on top, the same menu at the bottom of narrow screens. */
import type { Child } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";

export type PageName = "today" | "map" | "reviews" | "history" | "notes" | "guides" | "config";

export interface GroupLink {
  /** The link's whole name, such as SWE. */
  label: string;
  /** Emoji in front, not spoken. */
  icon: string;
  /** The same kind of page in that group. */
  href: string;
  isCurrent: boolean;
}

export interface HeaderProps {
  groups: GroupLink[];
  /** Slug of the group whose pages the menu leads to. */
  groupSlug: string;
  page: PageName | null;
  /** Due and overdue reviews of the group. */
  reviewsDue: number;
}

export const PAGES: { name: PageName; label: string; icon: IconName; isInBar: boolean }[] = [
  { name: "today", label: "Today", icon: "calendar-check", isInBar: true },
  { name: "map", label: "Map", icon: "map", isInBar: true },
  { name: "reviews", label: "Reviews", icon: "repeat", isInBar: true },
  { name: "history", label: "History", icon: "history", isInBar: true },
  { name: "notes", label: "Notes", icon: "notebook-pen", isInBar: false },
  { name: "guides", label: "Guides", icon: "book-open", isInBar: false },
  { name: "config", label: "Config", icon: "settings", isInBar: false },
];

export function AppHeader(props: HeaderProps) {
  return (
    <header class="app-header">
      <a class="brand" href={`/${props.groupSlug}`}>
        Study Tracker
      </a>
      <TrackSwitch groups={props.groups} />
      <nav class="main-nav" aria-label="Pages">
        <ul class="nav-list">
          {PAGES.map((page) => (
            <li>
              <PageLink page={page} header={props}>
                {page.name === "config" && <span aria-hidden="true">⚙️ </span>}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      <div class="header-tools">
        <SearchLink />
        <HelpLink />
      </div>
    </header>
  );
}

function TrackSwitch({ groups }: { groups: GroupLink[] }) {
  return (
    <nav class="track-switch" aria-labelledby="track-switch-label">
      <span id="track-switch-label" class="track-switch-label">
        Track:
      </span>
      <ul class="segments">
        {groups.map((group) => (
          <li>
            <a class="segment" href={group.href} aria-current={group.isCurrent ? "true" : undefined}>
              <span aria-hidden="true">{group.icon} </span>
              {group.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Leads to the search page; with scripts it opens the palette. */
function SearchLink() {
  return (
    <a class="help-link" href="/search" title="Search (Ctrl+K)" data-palette>
      <Icon name="search" />
      <span class="visually-hidden">Search</span>
    </a>
  );
}

export function HelpLink() {
  return (
    <a class="help-link" href="/help/keys" title="Keyboard shortcuts">
      <span aria-hidden="true">?</span>
      <span class="visually-hidden">Help: keyboard shortcuts</span>
    </a>
  );
}

export function BottomBar(props: HeaderProps) {
  const rest = PAGES.filter((page) => !page.isInBar);
  return (
    <nav class="bottom-bar" aria-label="Pages, at the bottom">
      <ul class="bottom-list">
        {PAGES.filter((page) => page.isInBar).map((page) => (
          <li>
            <PageLink page={page} header={props}>
              <Icon name={page.icon} />
            </PageLink>
          </li>
        ))}
        <li>
          <details class="more-menu">
            <summary class={rest.some((page) => page.name === props.page) ? "is-current" : undefined}>
              <Icon name="ellipsis" />
              More
            </summary>
            <ul class="more-list">
              {rest.map((page) => (
                <li>
                  <PageLink page={page} header={props}>
                    <Icon name={page.icon} />
                  </PageLink>
                </li>
              ))}
            </ul>
          </details>
        </li>
      </ul>
    </nav>
  );
}

/** `children` stand before the label: an icon or an emoji. */
function PageLink(props: { page: (typeof PAGES)[number]; header: HeaderProps; children?: Child }) {
  const { page, header } = props;
  return (
    <a
      href={pageHref(page.name, header.groupSlug)}
      aria-current={header.page === page.name ? "page" : undefined}
    >
      {props.children}
      {page.label}
      {page.name === "reviews" && header.reviewsDue > 0 && (
        <>
          <span class="count" aria-hidden="true">
            {header.reviewsDue}
          </span>
          <span class="visually-hidden">, {header.reviewsDue} due</span>
        </>
      )}
    </a>
  );
}

export function pageHref(page: PageName, groupSlug: string): string {
  if (page === "config" || page === "guides") return `/${page}`;
  return page === "today" ? `/${groupSlug}` : `/${groupSlug}/${page}`;
}
