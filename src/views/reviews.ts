/** The Reviews page: the queue with what is overdue apart, what comes later, and the forecast. */
import { type Context, type Moment, now } from "../context.ts";
import { addDays } from "../core/calendar.ts";
import type { Group } from "../core/curriculum.ts";
import { type Forecast, forecast } from "../core/forecast.ts";
import { hasReviews, listOpenReviews } from "../store/reviews.ts";
import { type Queue, type QueueRow, queueOf, queueRows } from "./queue.ts";

export interface Reviews extends Moment {
  groups: Group[];
  queue: Queue;
  upcoming: QueueRow[];
  tomorrow: number;
  thisWeek: number;
  /** Whether any review was ever planned, those that are done or dropped included. */
  hasReviews: boolean;
  forecast: Forecast;
}

export async function viewReviews(context: Context, groups: Group[], forecastDays: number): Promise<Reviews> {
  const moment = now(context);
  const { today } = moment;
  const ids = groups.map((group) => group.id);
  const open = await listOpenReviews(context.rows, context.learnerId, ids);
  const queue = queueOf(context, groups, open, today);
  const upcoming = open
    .filter((review) => review.dueOn > today)
    .flatMap((review) => queueRows(context, groups, [review], today));
  const until = (days: number) => upcoming.filter((row) => row.dueOn <= addDays(today, days)).length;
  return {
    ...moment,
    groups,
    queue,
    upcoming,
    tomorrow: until(1),
    thisWeek: until(7),
    hasReviews: open.length > 0 || (await hasReviews(context.rows, context.learnerId, ids)),
    // Row by row as the queue counts: several due stages of a topic are one review to do.
    forecast: forecast(
      [...queue.rows, ...upcoming].map((row) => row.dueOn),
      today,
      forecastDays,
    ),
  };
}
