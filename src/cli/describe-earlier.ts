/** Tells what an import from an earlier tracker makes of its entries, and names each that it does not take. */
import type { CivilDate } from "../core/calendar.ts";
import { DIFFICULTIES } from "../core/grades.ts";
import { isDue } from "../core/schedule.ts";
import type { EarlierTitle, GroupPlan, TakenTopic } from "../transfer/earlier/plan.ts";
import { gradeOf, type RatingMeaning } from "../transfer/earlier/rows.ts";

/** Ends with a line break. */
export function describeEarlier(
  plan: GroupPlan,
  choice: { today: CivilDate; meaning: RatingMeaning; takesSettings: boolean },
): string {
  const { source, taken, offered, unmatched, livedHere, leftovers, superseded, settings } = plan;
  const { group, folder, completions, reviews } = source;
  const isRated = reviews.some(({ rating }) => rating !== null);
  const imported = taken.filter(({ newEvents }) => newEvents > 0);
  const before = taken.length - imported.length;
  const lines = [
    `${folder} to ${group.label}: ${amount(completions.length, "completion")}, ${amount(reviews.length, "review")}`,
    ...part(
      `Matched, ${amount(imported.length, "topic")}`,
      imported.map((topic) => `${describeTitle(topic)}: ${describeState(topic, choice.today)}`),
    ),
    ...(before > 0 ? ["", `Imported before, with nothing new: ${amount(before, "topic")}`] : []),
    ...part(
      "Close, left out without --take-close",
      offered.map((each) => `${nameOf(each)}: is it "${each.topic.title}"?${placesOf(each)}`),
    ),
    ...part(
      "Not matched, left out",
      unmatched.map((each) => nameOf(each) + placesOf(each)),
    ),
    ...part(
      "Left out, as you went on with the topic here",
      livedHere.map((each) => nameOf(each) + placesOf(each)),
    ),
    ...part(
      "Entries that become nothing of their own",
      [...leftovers, ...superseded].map(({ place, reason }) => `${place}: ${reason}`),
    ),
    ...part(
      choice.takesSettings ? "Settings, to be changed" : "Settings, left as they are without --settings",
      settings.changes.map(({ what, here, earlier }) => `${what}: ${here} here, ${earlier} there`),
    ),
    ...part("Settings of tracks that are not here, left out", settings.unknownTracks),
    ...(isRated ? ["", describeRatings(choice.meaning)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function part(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `${head}:`, ...lines.map((line) => `  ${line}`)];
}

function describeTitle({ topic, title, isClose }: TakenTopic): string {
  return `${topic.trackId}  ${topic.title}${isClose ? ` (there "${title}")` : ""}`;
}

function describeState({ state }: TakenTopic, today: CivilDate): string {
  const present = state.reviews.filter((review) => review.cycle === state.cycle);
  const open = present.filter((review) => review.status === "open");
  const owed = open.filter((review) => isDue(review.dueOn, today)).length;
  const parts = [
    `completed ${state.completedOn}`,
    ...(state.difficulty === null ? [] : [`difficulty ${state.difficulty}`]),
    present.length === 0
      ? "no reviews"
      : `reviews ${present.length - open.length} done, ${owed} owed, ${open.length - owed} to come`,
    ...(state.cycle > 1 ? [`${state.cycle} cycles`] : []),
  ];
  return parts.join(", ");
}

function nameOf({ track, title }: EarlierTitle): string {
  return `${track}  "${title}"`;
}

/** A line for each file: `swe/reviews.json: review 3, 4, 7`. */
function placesOf({ places }: EarlierTitle): string {
  const numbers = Map.groupBy(places, (place) => place.slice(0, place.lastIndexOf(" ")));
  return [...numbers]
    .map(([start, all]) => `\n    ${start} ${all.map((place) => place.slice(start.length + 1)).join(", ")}`)
    .join("");
}

function describeRatings(meaning: RatingMeaning): string {
  const grades = DIFFICULTIES.map((rating) => `${rating} ${gradeOf(rating, meaning)}`).join(", ");
  return meaning === "challenge"
    ? `Ratings of reviews are read as how challenging they were: ${grades}. If they tell how well you recalled, say --recall-ratings.`
    : `Ratings of reviews are read as how well you recalled: ${grades}.`;
}

function amount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
