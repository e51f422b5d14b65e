/** Config saves. A group's plan and intervals are an act with undo; what is the learner's own over all groups is not. */
import type { Context } from "../context.ts";
import { replanReviews } from "../core/completion.ts";
import type { Group } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import type { PlannedReview } from "../core/events.ts";
import type { GroupSettings, LearnerSettings, TrackPlan } from "../core/settings.ts";
import { groupDocument, learnerDocument } from "../settings/schema.ts";
import type { Rows } from "../store/open.ts";
import { getTopicState, listTopicSummaries } from "../store/topic-states.ts";
import type { Draft } from "./act.ts";
import { actOnSettings } from "./act-on-settings.ts";

/** Replaces the plan of one track. */
export async function saveTrackPlan(
  context: Context,
  group: Group,
  request: { id: string; trackId: string; plan: TrackPlan },
) {
  const { id, trackId, plan } = request;
  return saveGroupSettings(
    context,
    group,
    { id, kind: "save-track", input: { trackId, plan } },
    (settings) => ({
      ...settings,
      study_plan: { ...settings.study_plan, [trackId]: { ...settings.study_plan[trackId], ...plan } },
    }),
  );
}

/** Sets the intervals for future completions and, if the learner says so, plans the open reviews anew. */
export async function saveIntervals(
  context: Context,
  group: Group,
  request: { id: string; intervals: number[]; replanOpen: boolean },
) {
  const { id, intervals, replanOpen } = request;
  return saveGroupSettings(
    context,
    group,
    { id, kind: "save-intervals", input: { intervals, replanOpen } },
    (settings) => ({ ...settings, settings: { ...settings.settings, review_intervals: intervals } }),
    async (rows) =>
      replanOpen ? replanDrafts(group.id, await previewReplan(context, rows, group, intervals)) : [],
  );
}

export interface Replan {
  topicId: string;
  trackId: string;
  cycle: number;
  before: PlannedReview[];
  after: PlannedReview[];
}

/** How the open reviews would change under other intervals; only topics for which they do. */
export async function previewReplan(
  context: Context,
  rows: Rows,
  group: Group,
  intervals: readonly number[],
): Promise<Replan[]> {
  const plans: Replan[] = [];
  for (const { topicId, trackId } of await listTopicSummaries(rows, context.learnerId, group.id)) {
    const { state } = await getTopicState(rows, context.learnerId, topicId);
    const after = replanReviews(state, intervals);
    if (!after) continue;
    const open = state.reviews.filter((review) => review.cycle === state.cycle && review.status === "open");
    const before = open.map(({ stage, dueOn }) => ({ stage, dueOn }));
    plans.push({ topicId, trackId, cycle: state.cycle, before, after });
  }
  return plans;
}

/** Checked and written to the learner's own file. */
export function saveLearnerSettings(context: Context, change: Partial<LearnerSettings>): void {
  const settings = { ...context.settings.readLearner(), ...change };
  const checked = learnerDocument.safeParse(settings);
  if (!checked.success) throw invalid(checked.error.issues);
  context.settings.saveLearner(settings);
}

/** The settings of now with what an act changed put back, as far as nobody changed it since. */
export function revertSettings(
  now: GroupSettings,
  { from, to }: { from: GroupSettings; to: GroupSettings },
): GroupSettings {
  return revert(now, from, to) as GroupSettings;
}

async function saveGroupSettings(
  context: Context,
  group: Group,
  request: { id: string; kind: string; input: Record<string, unknown> },
  change: (settings: GroupSettings) => GroupSettings,
  alsoDraft: (rows: Rows) => Promise<Draft[]> = async () => [],
) {
  return actOnSettings(context, { ...request, group }, async ({ rows, saveSettings }) => {
    const before = context.settings.readGroup(group.id);
    const after = change(before);
    const checked = groupDocument.safeParse(after);
    if (!checked.success) throw invalid(checked.error.issues);
    const drafts = await alsoDraft(rows);
    saveSettings(after);
    return [{ subject: { groupId: group.id }, body: { kind: "settings-saved", before, after } }, ...drafts];
  });
}

function replanDrafts(groupId: string, plans: readonly Replan[]): Draft[] {
  return plans.map(({ topicId, trackId, cycle, after }) => ({
    subject: { topicId, groupId, trackId },
    body: { kind: "reviews-replanned", cycle, reviews: after },
  }));
}

function invalid(issues: readonly { path: PropertyKey[]; message: string }[]): AppError {
  const fields = Object.fromEntries(issues.map((issue) => [String(issue.path.at(-1)), issue.message]));
  const first = issues[0]!;
  return new AppError("invalid", `${String(first.path.at(-1))}: ${first.message}.`, { fields });
}

/** Every value that still is what `from` says becomes what `to` says; all else stays. */
function revert(now: unknown, from: unknown, to: unknown): unknown {
  if (isObject(now) && isObject(from) && isObject(to)) {
    const result: Record<string, unknown> = { ...now };
    for (const key of Object.keys(from)) result[key] = revert(now[key], from[key], to[key]);
    return result;
  }
  return JSON.stringify(now) === JSON.stringify(from) ? to : now;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
