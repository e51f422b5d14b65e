/** C30: links to sections and out, and the ids in front matter and bank, lead somewhere. Other links are held by C31. */
import { renderMarkdown } from "../content/markdown.ts";
import { createParser, flatten } from "../content/markdown-parser.ts";
import type { SourceTopic } from "../content/source.ts";
import { listPassages, listQuestions, type Passage } from "./passages.ts";
import { findLine } from "./source-line.ts";
import { type CheckProblem, isHouse, listWrittenTopics, type Subject } from "./subject.ts";
import { splitSections } from "./text.ts";

const parser = createParser();

interface Link {
  /** 0-based. */
  line: number;
  href: string;
}

export function checkLinks({ curricula, topics }: Subject): CheckProblem[] {
  const all = curricula.groups.flatMap((group) => group.tracks.flatMap((track) => track.topics));
  const byId = new Map(all.map((topic) => [topic.id, topic]));
  const anchors = new Map<string, string[]>();
  const anchorsOf = (topic: SourceTopic) => {
    const known = anchors.get(topic.id) ?? listAnchors(topic);
    anchors.set(topic.id, known);
    return known;
  };
  return topics.flatMap(({ track, topic }) =>
    listPassages(topic).flatMap((passage) => {
      const problem = ({ line, href }: Link, fault: string) => ({
        file: passage.file,
        line: passage.line + line,
        check: "C30",
        message: `The link ${href}: ${fault}`,
      });
      const links = listLinks(passage.markdown);
      const lost = links.flatMap((link) => {
        const [, id, anchor] = /^topic:([^#]+)#(.+)$/.exec(link.href) ?? [];
        const target = byId.get(id ?? "");
        if (!anchor || !target?.reading || anchorsOf(target).includes(anchor)) return [];
        return [problem(link, `${id} has no section #${anchor}; it has ${anchorsOf(target).join(", ")}.`)];
      });
      const outside = isHouse(track) ? listOutside(passage, links) : [];
      return [
        ...lost,
        ...outside.map((link) => problem(link, "addresses outside belong into Sources only.")),
      ];
    }),
  );
}

function listLinks(markdown: string): Link[] {
  return flatten(parser.parse(markdown, {})).flatMap((token) =>
    token.type === "link_open" ? [{ line: token.map![0], href: String(token.attrGet("href")) }] : [],
  );
}

/** No page depends on an address outside: those of a reading stand in its sources. */
function listOutside({ place, markdown }: Passage, links: Link[]): Link[] {
  const outside = links.filter(({ href }) => /^https?:/i.test(href));
  if (outside.length === 0) return [];
  if (place !== "reading") return outside;
  const sources = splitSections(markdown).find((section) => section.heading === "Sources");
  return outside.filter(({ line }) => !sources || line < sources.line);
}

function listAnchors(topic: SourceTopic): string[] {
  const { headings } = renderMarkdown(topic.reading?.markdown ?? "", { findTopicPath: () => "/" });
  return headings.map((heading) => heading.id);
}

/** `related`, `also` and `variant_of`; `needs` is held by C02. */
export function checkReferences({ curricula, topics }: Subject): CheckProblem[] {
  const topicIds = new Set(
    curricula.groups.flatMap((group) =>
      group.tracks.flatMap((track) => track.topics.map((topic) => topic.id)),
    ),
  );
  const questionIds = new Set(
    listWrittenTopics(curricula).flatMap(({ topic }) => topic.questions.map((question) => question.entry.id)),
  );
  return topics.flatMap(({ topic }) => {
    const { reading } = topic;
    const problem = (file: string, line: number, message: string) => ({ file, line, check: "C30", message });
    const unrelated = (reading?.frontMatter.related ?? [])
      .filter((id) => !topicIds.has(id))
      .map((id) =>
        problem(
          reading!.file,
          findLine(curricula.root, reading!.file, /^related:/),
          `related: there is no topic ${id}: correct the id.`,
        ),
      );
    const inBank = listQuestions(topic).flatMap(({ entry, file, fieldLines, line }) => {
      const also = entry.also.flatMap((id) => {
        const fault =
          id === topic.id ? `${id} is its own topic` : topicIds.has(id) ? "" : `there is no topic ${id}`;
        return fault
          ? [problem(file, fieldLines.also ?? line, `${entry.id}: also: ${fault}: correct the id.`)]
          : [];
      });
      if (!entry.variant_of || questionIds.has(entry.variant_of)) return also;
      const message = `${entry.id}: variant_of: there is no question ${entry.variant_of}: correct the id.`;
      return [...also, problem(file, fieldLines.variant_of ?? line, message)];
    });
    return [...unrelated, ...inBank];
  });
}
