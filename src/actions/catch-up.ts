/** Catch up: moves every overdue review of a group to a day of the plan; one act, one undo. */
import { type Context, now } from "../context.ts";
import { addDays, type CivilDate } from "../core/calendar.ts";
import { CAP_MINUTES, type CatchUpPlan, planCatchUp, SPREAD_DAYS } from "../core/catch-up.ts";
import type { Group } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import type { Rows } from "../store/open.ts";
import { listOpenReviews } from "../store/reviews.ts";
import { act } from "./act.ts";

export interface CatchUpChoice {
  spreadDays: number;
  capMinutes: number;
}

/** What catching up would do today; nothing is written. */
export async function previewCatchUp(
  context: Context,
  group: Group,
  choice: CatchUpChoice,
): Promise<CatchUpPlan> {
  return plan(context, context.rows, group, now(context).today, choice);
}

export async function catchUp(context: Context, group: Group, request: { id: string } & CatchUpChoice) {
  const { id, spreadDays, capMinutes } = request;
  return act(
    context,
    { id, group, kind: "catch-up", input: { spreadDays, capMinutes } },
    async ({ rows, today }) => {
      const { moves } = await plan(context, rows, group, today, { spreadDays, capMinutes });
      if (moves.length === 0)
        throw new AppError("conflict", "Nothing is overdue, so there is nothing to catch up.");
      return [...Map.groupBy(moves, (move) => move.topicId)].map(([topicId, reviews]) => ({
        subject: { topicId, groupId: group.id, trackId: reviews[0]!.trackId },
        body: {
          kind: "reviews-moved" as const,
          reviews: reviews.map(({ cycle, stage, newDueOn }) => ({ cycle, stage, dueOn: newDueOn })),
        },
      }));
    },
  );
}

async function plan(
  context: Context,
  rows: Rows,
  group: Group,
  today: CivilDate,
  choice: CatchUpChoice,
): Promise<CatchUpPlan> {
  if (!SPREAD_DAYS.includes(choice.spreadDays as (typeof SPREAD_DAYS)[number])) {
    throw new AppError("invalid", `Spread over ${SPREAD_DAYS.join(", ")} days.`, {
      fields: { spreadDays: `Choose ${SPREAD_DAYS.join(", ")}.` },
    });
  }
  const { least, most } = CAP_MINUTES;
  if (!Number.isInteger(choice.capMinutes) || choice.capMinutes < least || choice.capMinutes > most) {
    throw new AppError("invalid", `Give the minutes a day as a whole number from ${least} to ${most}.`, {
      fields: { capMinutes: `Write a whole number from ${least} to ${most}.` },
    });
  }
  const open = await listOpenReviews(rows, context.learnerId, [group.id], addDays(today, 60));
  const planned = Map.groupBy(
    open.filter((review) => review.dueOn >= today),
    (review) => review.dueOn,
  );
  return planCatchUp({
    overdue: open.filter((review) => review.dueOn < today),
    plannedByDay: Object.fromEntries([...planned].map(([on, reviews]) => [on, reviews.length])),
    today,
    ...choice,
  });
}
