import { expect, test } from "vitest";
import { AppHeader, BottomBar, type HeaderProps } from "./header.tsx";

const PROPS: HeaderProps = {
  groups: [
    { label: "SWE", icon: "💻", href: "/swe/map", isCurrent: false },
    { label: "ML", icon: "🤖", href: "/ml/map", isCurrent: true },
  ],
  groupSlug: "ml",
  page: "map",
  reviewsDue: 5,
};

/** The links of some HTML as [address, spoken name, what aria-current says]. */
function links(html: string): [href: string, name: string, current: string | undefined][] {
  return [...html.matchAll(/<a ([^>]*)>(.*?)<\/a>/gs)].map(([, attributes = "", inner = ""]) => [
    /href="([^"]*)"/.exec(attributes)![1]!,
    inner
      .replace(/<(span|svg)[^>]*aria-hidden="true".*?<\/\1>/gs, "")
      .replace(/<[^>]*>/g, "")
      .trim(),
    /aria-current="([^"]*)"/.exec(attributes)?.[1],
  ]);
}

test("the track switch names its links exactly and leads to the same page of the other group", () => {
  const html = String(<AppHeader {...PROPS} />);
  expect(html).toContain("Track:");
  expect(links(html).filter(([, name]) => name === "SWE" || name === "ML")).toEqual([
    ["/swe/map", "SWE", undefined],
    ["/ml/map", "ML", "true"],
  ]);
});

test("the menu leads to the group's pages and marks the present one", () => {
  expect(links(String(<AppHeader {...PROPS} />)).slice(3)).toEqual([
    ["/ml", "Today", undefined],
    ["/ml/map", "Map", "page"],
    ["/ml/reviews", "Reviews, 5 due", undefined],
    ["/ml/history", "History", undefined],
    ["/ml/notes", "Notes", undefined],
    ["/guides", "Guides", undefined],
    ["/config", "Config", undefined],
    ["/search", "Search", undefined],
    ["/help/keys", "Help: keyboard shortcuts", undefined],
  ]);
});

test("no badge stands beside Reviews while nothing is due", () => {
  const html = String(<AppHeader {...PROPS} reviewsDue={0} />);
  expect(links(html)).toContainEqual(["/ml/reviews", "Reviews", undefined]);
  expect(html).not.toContain('class="count"');
});

test("the bottom bar holds the same pages, the rest under More", () => {
  const html = String(<BottomBar {...PROPS} page="notes" />);
  expect(links(html).map(([, name]) => name)).toEqual([
    "Today",
    "Map",
    "Reviews, 5 due",
    "History",
    "Notes",
    "Guides",
    "Config",
  ]);
  expect(html).toMatch(/<summary class="is-current">/);
});
