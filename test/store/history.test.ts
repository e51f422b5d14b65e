/** What History adds up in the database, against counts of two years added up by hand. */
import { expect } from "vitest";
import { addDays } from "../../src/core/calendar.ts";
import { viewHistory } from "../../src/views/history.ts";
import { describeDialects } from "../support/dialects.ts";
import { createWorld, FIRST_DAY } from "../support/world.ts";

const ACTIVE_EVERY = 3;
const DAYS = 700;

describeDialects("History over two years", (test) => {
  test("counts each range, the days of activity, and answers of all time", async ({ store }) => {
    const { context, group } = await createWorld({ rows: store.rows });
    const ml = group("ml");
    // The first track is studied every third day; the second on every other of those; nothing else on day 200 back.
    const back = Array.from({ length: DAYS }, (_, index) => index).filter((day) => day % ACTIVE_EVERY === 0);
    const days = back.flatMap((day) =>
      ml.tracks.slice(0, day % (2 * ACTIVE_EVERY) === 0 ? 2 : 1).map((track, index) => ({
        learner_id: context.learnerId,
        group_id: ml.id,
        track_id: track.id,
        study_on: addDays(FIRST_DAY, -day),
        topics: 1,
        reviews: index,
        practices: 0,
        answers: 4,
        passed: 3,
        failed: 1,
        thinking_ms: 60_000,
      })),
    );
    await context.rows.insertInto("activity").values(days).execute();
    // Only opened: minutes without an activity are no day of activity.
    const opened = { ...days[0]!, study_on: addDays(FIRST_DAY, -1), topics: 0, reviews: 0 };
    await context.rows.insertInto("activity").values(opened).execute();

    for (const [range, length] of [
      ["30d", 30],
      ["90d", 90],
      ["1y", 365],
      ["all", DAYS],
    ] as const) {
      const history = await viewHistory(context, ml, { range });
      const inRange = days.filter((day) => day.study_on > addDays(FIRST_DAY, -length));
      expect(history.summary, range).toEqual({
        activities: inRange.reduce((sum, day) => sum + day.topics + day.reviews, 0),
        days: new Set(inRange.map((day) => day.study_on)).size,
        activeOfLast28: 10,
      });
    }

    const { retention, heatmap, minutesByWeek } = await viewHistory(context, ml, { range: "all" });
    const answersSince = (length: number) =>
      [...days, opened].filter((day) => day.study_on > addDays(FIRST_DAY, -length)).length * 4;
    const answers = retention.map(({ retention: { passed, failed } }) => passed + failed);
    expect(answers).toEqual([
      8,
      4,
      answersSince(7),
      answersSince(30),
      answersSince(365),
      (days.length + 1) * 4,
    ]);
    expect(heatmap.at(-1)).toEqual({ on: FIRST_DAY, topics: 2, reviews: 1 });
    expect(heatmap.at(-2)).toMatchObject({ topics: 0, reviews: 0 });
    // FIRST_DAY is a Wednesday: two tracks on it, and what was opened the day before.
    expect(minutesByWeek.at(-1)).toMatchObject({ minutes: 3 });

    const ofTrack = await viewHistory(context, ml, { range: "all", trackId: ml.tracks[1]!.id });
    const own = days.filter((day) => day.track_id === ml.tracks[1]!.id);
    expect(ofTrack.summary).toMatchObject({ activities: own.length * 2, days: own.length });
  });
});
