/** The page /dev/components: every component in every state, for the eye and for the checks of accessibility. */
import { Button } from "./button.tsx";
import { PageHead } from "./page-head.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { BUTTONS, CHIPS, ICONS, LINKS, MENUS, PIPS, PROGRESS, SEGMENTS, STATES } from "./stories/basics.tsx";
import {
  DIFFICULTY_CHARTS,
  FORECASTS,
  HEATMAPS,
  MINUTES_CHARTS,
  PROGRESS_CHARTS,
} from "./stories/charts.tsx";
import { DIALOGS, FIELDS, NOTES, NOTICE_STORY, SCALES, TOASTS } from "./stories/forms.tsx";
import { TASK_ROWS, TOPIC_CELLS } from "./stories/lists.tsx";
import { PROSE, QUESTIONS, TOC } from "./stories/reading.tsx";
import { ANSWERS, GRADE_BARS } from "./stories/review.tsx";
import type { Story } from "./stories/story.ts";

export const STORIES: Story[] = [
  TASK_ROWS,
  TOPIC_CELLS,
  BUTTONS,
  LINKS,
  MENUS,
  SEGMENTS,
  CHIPS,
  STATES,
  PIPS,
  PROGRESS,
  FIELDS,
  SCALES,
  NOTES,
  NOTICE_STORY,
  TOASTS,
  DIALOGS,
  TOC,
  PROSE,
  QUESTIONS,
  ANSWERS,
  GRADE_BARS,
  HEATMAPS,
  FORECASTS,
  PROGRESS_CHARTS,
  DIFFICULTY_CHARTS,
  MINUTES_CHARTS,
  ICONS,
];

/** The content of the page; the frame around it shows `Layout`, its own head shows `PageHead` in full. */
export function ComponentsPage() {
  return (
    <>
      <PageHead
        title="Components"
        crumbs={[{ label: "Today", href: "/" }, { label: "Components" }]}
        meta="38 min read · 12 questions · 60–90 min"
        action={<Button icon="flag">Shaky</Button>}
      >
        <ProgressBar label="Today" value={2} max={8} text="2 of 8 done" />
      </PageHead>
      {STORIES.map((story) => (
        <section aria-label={story.name}>
          <h2>{story.name}</h2>
          {story.states.map((state) => (
            <div class="story">
              <p class="story-label">{state.label}</p>
              {state.body}
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
