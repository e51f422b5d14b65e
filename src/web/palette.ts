/** What the palette offers: things to do, places to go, topics, and what a search finds; each matches in any order of words. */
import { randomUUIDv7 } from "node:crypto";
import { type Context, now } from "../context.ts";
import type { Group, Topic } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import { KEYMAP, keyText } from "../core/keymap.ts";
import { type GroupSettings, THEMES } from "../core/settings.ts";
import type { GuideTitle } from "../guides/shelf.ts";
import { listActs } from "../store/acts.ts";
import { viewQueue } from "../views/queue.ts";
import { viewSearch } from "../views/search.ts";
import { PAGES, pageHref } from "./components/header.tsx";
import { findGuides } from "./found-guides.ts";
import { practicePath, reviewPath, topicPath } from "./pages/paths.ts";
import { openLabel } from "./pages/queue-rows.tsx";
import { foundPath } from "./pages/search-page.tsx";

export interface PaletteItem {
  label: string;
  /** Where it belongs, or what it is about. */
  detail?: string;
  /** The shortcut that does the same. */
  keys?: string;
  /** A page to go to, or a form to send. */
  href?: string;
  form?: { action: string; fields: Record<string, string> };
}

export interface PaletteSection {
  label: string;
  items: PaletteItem[];
}

/** So many topics and finds of each kind are offered. */
const OFFERED = 5;

/** `group` is the one that was open last; `path` the page on which the palette was opened. */
export async function listPaletteSections(
  context: Context,
  group: Group | null,
  { query, path }: { query: string; path: string },
  guides: readonly GuideTitle[],
): Promise<PaletteSection[]> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = (items: PaletteItem[]) =>
    items.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  const sections: PaletteSection[] = [
    { label: "Actions", items: matching([...(await listActions(context, group, path)), ...listThemes()]) },
    { label: "Go to", items: matching(listPlaces(context, group)) },
    words.length > 0
      ? { label: "Topics", items: matching(listTopics(context)).slice(0, OFFERED) }
      : { label: "Recent topics", items: await listRecent(context, group) },
  ];
  if (query.trim().length > 1) {
    const found = findGuides(guides, query).slice(0, OFFERED);
    sections.push({ label: "Guides", items: found.map(({ label, href }) => ({ label, href })) });
    sections.push(await listFound(context, query));
  }
  return sections.filter(({ items }) => items.length > 0);
}

async function listActions(context: Context, group: Group | null, path: string): Promise<PaletteItem[]> {
  if (!group) return [];
  const send = (action: string, fields: Record<string, string> = {}) => ({
    form: { action, fields: { op: randomUUIDv7(), ...fields } },
  });
  const items: PaletteItem[] = [];
  const first = await findFirstDue(context, group);
  if (first) {
    const { reviewId, questionsLeft } = first;
    const open = send(`${reviewPath(group, reviewId)}/open`);
    items.push({
      label: openLabel(questionsLeft),
      detail: group.label,
      keys: keysOf("start-review"),
      ...open,
    });
  }
  const topic = context.curricula.findTopic(path.split("/").at(-1)!);
  if (topic?.isWritten && path === topicPath(group, topic)) {
    items.push({ label: "Mark as Complete", detail: topic.title, href: `${path}#complete` });
    items.push({ label: "Edit notes", detail: topic.title, keys: keysOf("notes"), href: `${path}#note` });
  }
  const back: Record<string, string> = /^\/(?![/\\])/.test(path) ? { back: path } : {};
  items.push({ label: "Undo the last act", keys: keysOf("undo"), ...send(`/${group.slug}/undo`, back) });
  items.push({ label: "Redo", keys: keysOf("redo"), ...send(`/${group.slug}/redo`, back) });
  return [...items, ...listPauses(context, group)];
}

/** A group whose settings cannot be read has no queue; the palette still leads elsewhere. */
async function findFirstDue(context: Context, group: Group) {
  try {
    return (await viewQueue(context, [group], now(context).today)).rows[0];
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function listPauses(context: Context, group: Group): PaletteItem[] {
  let settings: GroupSettings;
  try {
    settings = context.settings.readGroup(group.id);
  } catch {
    return [];
  }
  return group.tracks.map((track) => {
    const { start_date, acceleration_days, active } = settings.study_plan[track.id]!;
    const fields: Record<string, string> = {
      op: randomUUIDv7(),
      group: group.slug,
      track: track.id,
      start_date,
      acceleration_days: String(acceleration_days),
      back: `/${group.slug}`,
    };
    if (!active) fields.active = "on";
    return {
      label: `${active ? "Pause" : "Resume"} ${track.title}`,
      form: { action: "/config/track", fields },
    };
  });
}

function listThemes(): PaletteItem[] {
  return THEMES.map((theme) => ({
    label: `Theme: ${theme}`,
    form: { action: "/config/learner", fields: { op: randomUUIDv7(), section: "look", theme } },
  }));
}

function listPlaces(context: Context, group: Group | null): PaletteItem[] {
  const pages = PAGES.map(({ name, label }) => ({
    label,
    keys: keysOf(`go-${name}`),
    href: pageHref(name, group?.slug ?? ""),
  }));
  const groups = context.curricula.groups.map((each) => ({
    label: `Switch to ${each.label}`,
    href: `/${each.slug}`,
  }));
  return [
    ...pages,
    ...groups,
    ...(group ? [{ label: "Practice", href: practicePath(group) }] : []),
    { label: "Search", keys: keysOf("search"), href: "/search" },
    { label: "Keyboard shortcuts", keys: keysOf("help"), href: "/help/keys" },
  ];
}

function listTopics(context: Context): PaletteItem[] {
  return context.curricula.groups.flatMap((group) =>
    group.tracks.flatMap((track) =>
      track.topics.filter((topic) => topic.isWritten).map((topic) => toItem(group, topic, track.title)),
    ),
  );
}

function toItem(group: Group, topic: Topic, trackTitle: string): PaletteItem {
  return {
    label: topic.title,
    detail: `${trackTitle} · Day ${topic.dayNumber}`,
    href: topicPath(group, topic),
  };
}

/** The topics of the newest acts. */
async function listRecent(context: Context, group: Group | null): Promise<PaletteItem[]> {
  if (!group) return [];
  const acts = await listActs(context.rows, context.learnerId, group.id, { limit: 50 });
  const ids = new Set(acts.flatMap(({ input }) => (JSON.parse(input) as { topicId?: string }).topicId ?? []));
  return [...ids]
    .flatMap((id) => {
      const topic = context.curricula.findTopic(id);
      const track = topic && group.tracks.find((each) => each.id === topic.trackId);
      return topic && track ? [toItem(group, topic, track.title)] : [];
    })
    .slice(0, OFFERED);
}

async function listFound(context: Context, query: string): Promise<PaletteSection> {
  const { topics, questions, notes } = await viewSearch(context, query);
  const items = [topics, questions, notes].flatMap(({ found }) =>
    found.slice(0, OFFERED).map((each) => ({
      label: textOf(each.title),
      detail: textOf(each.excerpt).slice(0, 120),
      href: foundPath(each),
    })),
  );
  const all = {
    label: `All results for “${query.trim().slice(0, 60)}”`,
    href: `/search?q=${encodeURIComponent(query)}`,
  };
  return { label: "Found in texts", items: items.length > 0 ? [...items, all] : [] };
}

function textOf(parts: readonly { text: string }[]): string {
  return parts.map(({ text }) => text).join("");
}

/** As in "G T" or "Ctrl+K"; undefined where the registry has none of that id. */
function keysOf(id: string): string | undefined {
  const shortcut = KEYMAP.find((each) => each.id === id);
  if (!shortcut) return undefined;
  return `${shortcut.scope === "go" ? "G " : ""}${keyText(shortcut.keys[0]!)}`;
}
