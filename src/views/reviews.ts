/** The Reviews page: the queue with what is overdue apart, what comes later, and the forecast. */
import { type Context, type Moment, now } from "../context.ts";
import { addDays } from "../core/calendar.ts";
import type { Group } from "../core/curriculum.ts";
import { type Forecast, forecast } from "../core/forecast.ts";
import { listOpenReviews } from "../store/reviews.ts";
import { type Queue, type QueueRow, queueRows, viewQueue } from "./queue.ts";

export interface Reviews extends Moment {
  groups: Group[];
  queue: Queue;
  upcoming: QueueRow[];
  tomorrow: number;
  thisWeek: number;
  forecast: Forecast;
}

export async function viewReviews(context: Context, groups: Group[], forecastDays: number): Promise<Reviews> {
  const moment = now(context);
  const { today } = moment;
  const ids = groups.map((group) => group.id);
  const [queue, open] = await Promise.all([
    viewQueue(context, groups, today),
    listOpenReviews(context.rows, context.learnerId, ids),
  ]);
  const later = open.filter((review) => review.dueOn > today);
  const upcoming = later.flatMap((review) => queueRows(context, groups, [review], today));
  const until = (days: number) => later.filter((review) => review.dueOn <= addDays(today, days)).length;
  return {
    ...moment,
    groups,
    queue,
    upcoming,
    tomorrow: until(1),
    thisWeek: until(7),
    forecast: forecast(
      open.map((review) => review.dueOn),
      today,
      forecastDays,
    ),
  };
}
