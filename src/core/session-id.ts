/** The name of a review or an extra practice in a URL: `<topic>.<cycle>.<stage>` or `<topic>.practice.<n>`. */
import type { SessionKey } from "./events.ts";

export interface TopicSession {
  topicId: string;
  session: SessionKey;
}

export function formatSessionId({ topicId, session }: TopicSession): string {
  return "practice" in session
    ? `${topicId}.practice.${session.practice}`
    : `${topicId}.${session.cycle}.${session.stage}`;
}

export function parseSessionId(text: string): TopicSession | undefined {
  const match = /^([a-z0-9_-]+)\.(practice|[1-9]\d{0,5})\.([1-9]\d{0,5})$/.exec(text);
  if (!match) return undefined;
  const [, topicId, cycle, last] = match as unknown as [string, string, string, string];
  const session =
    cycle === "practice" ? { practice: Number(last) } : { cycle: Number(cycle), stage: Number(last) };
  return { topicId, session };
}
