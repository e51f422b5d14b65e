/** C04: the brief's own words stand in the banks and on Today, letter by letter. */
import { BRIEF_QUESTIONS, BRIEF_SUMMARIES } from "./brief-wording.ts";
import { listQuestions } from "./passages.ts";
import { findLine } from "./source-line.ts";
import type { CheckProblem, Subject } from "./subject.ts";

/** Prompts that lack the words that the brief gives their topic, and questions whose `brief_wording` is not in the prompt. */
export function checkBriefQuestions({ houseTopics }: Subject): CheckProblem[] {
  return houseTopics.flatMap(({ topic }) => {
    const questions = listQuestions(topic);
    const missing = (BRIEF_QUESTIONS[topic.id] ?? [])
      .filter((words) => !questions.some((question) => question.entry.brief_wording === words))
      .map((words) => ({
        file: `${topic.path}/questions.yaml`,
        line: 1,
        check: "C04",
        message: `No question has the brief's words "${words}": give it a prompt that holds them and the same as \`brief_wording\`.`,
      }));
    const unsaid = questions.flatMap(({ entry, file, fieldLines, line }) => {
      const words = entry.brief_wording;
      if (!words || oneLine(entry.prompt).includes(words)) return [];
      const message = `${entry.id}: the prompt does not hold "${words}" letter by letter.`;
      return [{ file, line: fieldLines.prompt ?? line, check: "C04", message }];
    });
    return [...missing, ...unsaid];
  });
}

/** Summaries in `track.yaml` that lack a line of the brief. */
export function checkBriefSummaries({ curricula }: Subject): CheckProblem[] {
  const topics = curricula.groups.flatMap((group) =>
    group.tracks.flatMap((track) => track.topics.map((topic) => ({ track, topic }))),
  );
  return topics.flatMap(({ track, topic }) =>
    (BRIEF_SUMMARIES[topic.id] ?? [])
      .filter((words) => !topic.summary.includes(words))
      .map((words) => ({
        file: track.file,
        line: findLine(curricula.root, track.file, new RegExp(`\\bid: *${topic.id}\\b`)),
        check: "C04",
        message: `The summary of ${topic.id} lacks the brief's line "${words}": add it.`,
      })),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
