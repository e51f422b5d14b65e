/** What comes after today: tomorrow in a line, the days after it as a table, and practice for who has time left. */
import type { Group } from "../../core/curriculum.ts";
import type { DayAhead, Today } from "../../views/today.ts";
import { TrackTag } from "../components/chip.tsx";
import { counted, dayText } from "../components/date-text.ts";
import { DataTable } from "../components/figure.tsx";
import { minutesText } from "../words.ts";
import { practicePath, topicPath } from "./paths.ts";

export function Ahead({ view: { ahead, group } }: { view: Today }) {
  const tomorrow = ahead[0]!;
  return (
    <section class="today-tomorrow" aria-labelledby="tomorrow">
      <h2 id="tomorrow">Tomorrow</h2>
      <p>
        {counted(tomorrow.reviews, "review")}, {counted(tomorrow.topics.length, "topic")}
      </p>
      <details class="today-ahead">
        <summary>The next {ahead.length} days</summary>
        <DataTable
          caption="What the next days hold as things stand"
          head={["Day", "Topics", "Reviews", "About"]}
          rows={ahead.map(({ on, topics, reviews, minutes }) => [
            dayText(on),
            <TopicsAhead group={group} topics={topics} />,
            reviews,
            minutes > 0 ? minutesText(minutes) : "free",
          ])}
        />
      </details>
      <p>
        Some time left? <a href={practicePath(group)}>Practise</a> what is weak.
      </p>
    </section>
  );
}

function TopicsAhead({ group, topics }: { group: Group; topics: DayAhead["topics"] }) {
  if (topics.length === 0) return <>–</>;
  return (
    <ul class="ahead-topics">
      {topics.map(({ track, topic }) => (
        <li>
          <TrackTag track={track} isShort /> <a href={topicPath(group, topic)}>{topic.title}</a>
        </li>
      ))}
    </ul>
  );
}
