/** The outline of curricula for the index: groups, tracks, topics and questions as the rules need them, without texts. */
import type { Depth, Group, Question, Topic } from "../core/curriculum.ts";
import type { CompiledTopic } from "./compiled.ts";
import type { QuestionEntry } from "./schema.ts";
import type { SourceCurricula, SourceTopic, SourceTrack } from "./source.ts";

/** What compiling a topic adds to its outline. */
export type TopicFindings = Pick<CompiledTopic, "readingMinutes" | "problems">;

/** `findings` holds each written topic by its id. */
export function outlineGroups(
  curricula: SourceCurricula,
  findings: ReadonlyMap<string, TopicFindings>,
): Group[] {
  return curricula.groups.map(({ id, group, tracks }) => ({
    id,
    slug: group.slug,
    label: group.label,
    icon: group.icon,
    order: group.order,
    tracks: tracks.map((source) => ({
      id: source.id,
      groupId: id,
      title: source.track.title,
      icon: source.track.icon,
      abbreviation:
        source.track.abbreviation ?? source.track.title.replace(/\W/g, "").slice(0, 3).toUpperCase(),
      colour: source.track.colour,
      summary: source.track.summary,
      kinds: source.track.kinds,
      guides: source.track.guides,
      topics: source.topics.map((topic) => outlineTopic(topic, source, findings.get(topic.id))),
    })),
  }));
}

function outlineTopic(source: SourceTopic, track: SourceTrack, findings: TopicFindings | undefined): Topic {
  return {
    id: source.id,
    groupId: track.groupId,
    trackId: track.id,
    title: source.title,
    dayNumber: source.dayNumber,
    summary: source.summary,
    isWritten: source.folder !== null,
    readingMinutes: findings?.readingMinutes ?? 0,
    needs: source.reading?.frontMatter.needs ?? [],
    related: source.reading?.frontMatter.related ?? [],
    questions: source.questions.map(({ entry }) => outlineQuestion(entry)),
    problems: findings?.problems ?? source.problems,
  };
}

function outlineQuestion(entry: QuestionEntry): Question {
  const { id, kind, depth, also, version, retired } = entry;
  return { id, kind, depth, minutes: minutesOf(entry), also, version, isRetired: retired };
}

/** Where an own track names no minutes: the middle of what its depth usually takes. */
const USUAL_MINUTES: Record<Depth, number> = { 1: 2, 2: 4, 3: 10, 4: 12 };

export function minutesOf(entry: QuestionEntry): number {
  return entry.minutes ?? USUAL_MINUTES[entry.depth];
}
