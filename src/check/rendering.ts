/** C31: every text renders without a fault: formulas, diagrams, links. */
import { loadDotDrawer } from "../content/diagram.ts";
import { renderMarkdown } from "../content/markdown.ts";
import { listPassages, listQuestions } from "./passages.ts";
import type { CheckProblem, Subject } from "./subject.ts";

export async function checkRendering({ curricula, topics }: Subject): Promise<CheckProblem[]> {
  const drawDot = await loadDotDrawer();
  const topicIds = new Set(
    curricula.groups.flatMap((group) =>
      group.tracks.flatMap((track) => track.topics.map((topic) => topic.id)),
    ),
  );
  const findTopicPath = (id: string) => (topicIds.has(id) ? "/" : undefined);
  return topics.flatMap(({ topic }) => {
    const questionAnchors = new Set(listQuestions(topic).map(({ entry }) => entry.id.split(".").at(-1)!));
    return listPassages(topic).flatMap((passage) =>
      renderMarkdown(passage.markdown, { drawDot, findTopicPath, questionAnchors }).problems.map(
        ({ line, message }) => ({
          file: passage.file,
          line: passage.line + line - 1,
          check: "C31",
          message,
        }),
      ),
    );
  });
}
