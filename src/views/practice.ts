/** What can be practised beside the schedule: the practices that are open, and the topics, the weakest first. */
import type { Context } from "../context.ts";
import type { Group, Topic, Track } from "../core/curriculum.ts";
import { weakness } from "../core/practice.ts";
import { findOpenPractice } from "../core/review.ts";
import { formatSessionId } from "../core/session-id.ts";
import { listTopicStates } from "../store/topic-states.ts";

export interface PracticeLine {
  topic: Topic;
  track: Track;
  /** 0–8; see `weakness`. */
  weakness: number;
  isFlagged: boolean;
  isCompleted: boolean;
  difficulty: number | null;
  /** Questions that were graded at least once, and those last graded again. */
  graded: number;
  forgotten: number;
  openPracticeId: string | null;
}

export interface PracticeView {
  group: Group;
  /** Complete topics with questions, the weakest first; equals in the order of their tracks. */
  topics: PracticeLine[];
  /** Of any topic. */
  open: PracticeLine[];
}

export async function viewPractice(context: Context, group: Group): Promise<PracticeView> {
  const states = await listTopicStates(context.rows, context.learnerId, group.id);
  const lines = group.tracks.flatMap((track) =>
    track.topics.flatMap((topic) => {
      const state = states.get(topic.id);
      if (!state || topic.questions.length === 0) return [];
      const memories = Object.values(state.questions);
      const practice = findOpenPractice(state);
      const line: PracticeLine = {
        topic,
        track,
        weakness: weakness(state),
        isFlagged: state.isFlagged,
        isCompleted: state.status === "completed",
        difficulty: state.difficulty,
        graded: memories.length,
        forgotten: memories.filter((memory) => memory.lastGrade === "again").length,
        openPracticeId: practice
          ? formatSessionId({ topicId: topic.id, session: { practice: practice.practice } })
          : null,
      };
      return [line];
    }),
  );
  return {
    group,
    topics: lines
      .filter((line) => line.isCompleted && !line.openPracticeId)
      .toSorted((a, b) => b.weakness - a.weakness),
    open: lines.filter((line) => line.openPracticeId),
  };
}
