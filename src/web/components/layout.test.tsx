import { expect, test } from "vitest";
import { DEFAULT_LOOK } from "../../core/settings.ts";
import { Layout, type LayoutProps } from "./layout.tsx";

const PROPS: LayoutProps = {
  title: "Today · ML",
  look: DEFAULT_LOOK,
  assets: { styles: ["/a.css"], scripts: ["/a.js"], fonts: ["/a.woff2"], icon: "/icon.svg" },
  groups: [],
  groupSlug: "ml",
  page: "today",
  reviewsDue: 0,
};

test("a page has its language, its title, the skip link first and one main", () => {
  const html = String(<Layout {...PROPS}>content</Layout>);
  expect(html).toMatch(/^<!doctype html>\s*<html lang="en">/);
  expect(html).toContain("<title>Today · ML · Study Tracker</title>");
  expect(html).toMatch(/<body class="app"><a class="skip-link" href="#main">/);
  expect(html.match(/<main /g)).toHaveLength(1);
  expect(html).toContain('<link rel="stylesheet" href="/a.css"/>');
  expect(html).toContain('<script type="module" src="/a.js"></script>');
});

test.each([
  ["light", "#faf9f6"],
  ["dark", "#13151a"],
] as const)("the theme %s stands on the document, so that it holds from the first paint", (theme, colour) => {
  const html = String(<Layout {...PROPS} look={{ ...DEFAULT_LOOK, theme }} />);
  expect(html).toContain(`<html lang="en" data-theme="${theme}">`);
  expect(html).toContain(`<meta name="color-scheme" content="${theme}"/>`);
  expect(html).toContain(`<meta name="theme-color" content="${colour}"/>`);
});

test("a text size and a font stand on the document where they are chosen", () => {
  const look = { ...DEFAULT_LOOK, text_size: "larger", reading_font: "sans" } as const;
  expect(String(<Layout {...PROPS} look={look} />)).toContain(
    'data-text-size="larger" data-reading-font="sans"',
  );
});

test("hints of single keys are hidden where those are off", () => {
  expect(String(<Layout {...PROPS} hasSingleKeys={false} />)).toContain('data-keys="off"');
  expect(String(<Layout {...PROPS} hasSingleKeys />)).not.toContain("data-keys");
});

test("what comes from data is escaped", () => {
  const html = String(
    <Layout
      {...PROPS}
      title={'<script>alert("1")</script>'}
      status="<b>saved</b>"
      groups={[{ label: "<i>ML", icon: "&", href: '/"onclick="', isCurrent: true }]}
    />,
  );
  expect(html).toContain("<title>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; · Study Tracker</title>");
  expect(html).toContain("&lt;b&gt;saved&lt;/b&gt;");
  expect(html).toContain("&lt;i&gt;ML");
  expect(html).toContain('href="/&quot;onclick=&quot;"');
});
