/** What can be found of a topic: the sections of its reading and the prompts of its questions; answers stay hidden. */
import { questionAnchor } from "../core/curriculum.ts";
import type { Heading, QuestionBody, SearchText } from "./compiled.ts";
import { createParser } from "./markdown-parser.ts";
import { plainText } from "./markdown-parts.ts";

const parser = createParser();

/** `headings` are those of the rendered reading, whose anchors lead there. */
export function listSearchTexts(
  markdown: string,
  headings: readonly Heading[],
  questions: readonly QuestionBody[],
): SearchText[] {
  const lines = markdown.split("\n");
  const anchors = headings.filter((heading) => heading.level === 2);
  const starts = parser
    .parse(markdown, {})
    .filter((token) => token.type === "heading_open" && (token.tag === "h1" || token.tag === "h2"))
    .map((token) => token.map![0]);
  const sections = anchors.map(
    ({ id, text }, place): SearchText => ({
      kind: "section",
      anchor: id,
      title: text,
      text: plainText(lines.slice(starts[place]! + 1, starts[place + 1]).join("\n")),
    }),
  );
  const prompts = questions.map(
    ({ id, promptText }): SearchText => ({
      kind: "question",
      anchor: questionAnchor(id),
      title: "",
      text: promptText,
    }),
  );
  return [...sections, ...prompts];
}
