/** Config: the plan of every track, the intervals of every group, the day, the looks, the keys, and the data. */
import { randomUUIDv7 } from "node:crypto";
import type { Replan } from "../../actions/save-settings.ts";
import { CAP_MINUTES } from "../../core/catch-up.ts";
import type { TrackDay } from "../../core/schedule.ts";
import { type LearnerSettings, READING_FONTS, TEXT_SIZES, THEMES } from "../../core/settings.ts";
import type { ConfigView, GroupConfig } from "../../views/config.ts";
import { Button } from "../components/button.tsx";
import { counted, dayText } from "../components/date-text.ts";
import { Field } from "../components/field.tsx";
import { DataTable } from "../components/figure.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import type { Typed } from "../forms.ts";
import { datesText } from "../words.ts";
import { ActForm } from "./act-forms.tsx";
import { DataSection, type DataSectionProps } from "./data-section.tsx";

/** What one section was refused for, and what was typed into it. */
export interface RefusedSection {
  section: string;
  message: string;
  errors: Readonly<Record<string, string>>;
  typed: Typed;
}

/** Intervals that were asked for, with what they would change of the open reviews. */
export interface IntervalsPreview {
  groupId: string;
  intervals: number[];
  replans: (Replan & { title: string })[];
}

export interface ConfigPageProps {
  view: ConfigView;
  refused: RefusedSection | null;
  preview: IntervalsPreview | null;
  data: DataSectionProps;
}

const THEME_LABELS = { system: "As the system", light: "Light", dark: "Dark" };
const TEXT_SIZE_LABELS = { small: "Small", normal: "Normal", large: "Large", larger: "Larger" };
const READING_FONT_LABELS = { serif: "Serif", sans: "Sans serif" };

export function ConfigPage({ view, refused, preview, data }: ConfigPageProps) {
  return (
    <>
      <PageHead title="Config" meta="Each section is saved by its own button." />
      {refused && (
        <Notice tone="danger" role="alert" title="Not saved.">
          <a href={`#${refused.section}`}>{refused.message}</a>
        </Notice>
      )}
      <section aria-labelledby="tracks">
        <h2 id="tracks">Tracks</h2>
        {view.groups.map((config) => (
          <GroupTracks config={config} refused={refused} />
        ))}
      </section>
      <section aria-labelledby="reviews">
        <h2 id="reviews">Reviews</h2>
        {view.groups
          .filter((config) => config.problem === null)
          .map((config) => (
            <Intervals
              config={config}
              refused={refused}
              preview={preview?.groupId === config.group.id ? preview : null}
            />
          ))}
        <Limit learner={view.learner} refused={refused} />
      </section>
      <Day learner={view.learner} refused={refused} />
      <Look learner={view.learner} />
      <DataSection {...data} />
    </>
  );
}

function GroupTracks({ config, refused }: { config: GroupConfig; refused: RefusedSection | null }) {
  return (
    <>
      <h3>{config.group.label}</h3>
      {config.problem && (
        <Notice tone="danger" title={`The settings of ${config.group.label} cannot be read.`}>
          {config.problem}
        </Notice>
      )}
      <div class="config-grid">
        {config.tracks.map((entry) => (
          <TrackForm config={config} entry={entry} refused={refused} />
        ))}
      </div>
    </>
  );
}

function TrackForm(props: {
  config: GroupConfig;
  entry: GroupConfig["tracks"][number];
  refused: RefusedSection | null;
}) {
  const { track, plan, day } = props.entry;
  const section = `track-${track.id}`;
  const refused = props.refused?.section === section ? props.refused : null;
  const typed = refused?.typed;
  return (
    <ActForm
      action="/config/track"
      fields={{ group: props.config.group.slug, track: track.id }}
      back={`/config#${section}`}
      class="config-card"
      id={section}
      noValidate
    >
      <h4>{track.title}</h4>
      <Field
        type="date"
        id={`${section}-start`}
        label="Start date"
        name="start_date"
        value={typed?.start_date ?? plan.start_date}
        error={refused?.errors.start_date}
      />
      <Field
        type="number"
        id={`${section}-acceleration`}
        label="acceleration_days"
        name="acceleration_days"
        value={typed?.acceleration_days ?? plan.acceleration_days}
        min={0}
        max={365}
        hint={trackDayText(day, track.topics.length)}
        error={refused?.errors.acceleration_days}
      />
      <Field
        type="checkbox"
        id={`${section}-active`}
        label="Active (unticked is paused)"
        name="active"
        value="on"
        isChecked={typed ? typed.active === "on" : plan.active}
      />
      <Button>
        Save<span class="visually-hidden"> {track.title}</span>
      </Button>
    </ActForm>
  );
}

/** What the plan means today; also told while it is being edited. */
export function trackDayText(day: TrackDay, trackLength: number): string {
  switch (day.kind) {
    case "before-start":
      return `Would start on ${dayText(day.startsOn)}`;
    case "day":
      return `Today would be day ${day.dayNumber}`;
    case "past-end":
      return `Today would be day ${day.dayNumber}, past the last of ${trackLength}`;
  }
}

function Intervals(props: {
  config: GroupConfig;
  refused: RefusedSection | null;
  preview: IntervalsPreview | null;
}) {
  const { group, intervals, file } = props.config;
  const section = `intervals-${group.id}`;
  const refused = props.refused?.section === section ? props.refused : null;
  const { preview } = props;
  const value = refused?.typed.intervals ?? (preview?.intervals ?? intervals).join(", ");
  return (
    <ActForm
      action="/config/intervals"
      fields={{ group: group.slug }}
      class="config-card"
      id={section}
      noValidate
    >
      <h3>{group.label}</h3>
      <Field
        type="text"
        id={`${section}-list`}
        label="review_intervals, in days"
        name="intervals"
        value={value}
        hint={`Applies to future completions. The same list stands in ${file} under settings.review_intervals.`}
        error={refused?.errors.review_intervals ?? refused?.errors.intervals}
      />
      {preview && (
        <div class="replan">
          <Notice title="Open reviews">
            {preview.replans.length === 0
              ? "No open review would change."
              : `${counted(preview.replans.length, "topic")} with open reviews would change. Stages that are done stay done.`}
          </Notice>
          {preview.replans.length > 0 && (
            <DataTable
              caption="Open reviews before and after"
              head={["Topic", "Now", "With the new intervals"]}
              rows={preview.replans.map((replan) => [
                replan.title,
                datesText(replan.before.map((review) => review.dueOn)) || "none",
                datesText(replan.after.map((review) => review.dueOn)) || "none",
              ])}
            />
          )}
          <div class="form-actions">
            <Button variant="primary" name="open_reviews" value="keep">
              Save, keep open reviews
            </Button>
            {preview.replans.length > 0 && (
              <Button name="open_reviews" value="replan">
                Save and plan open reviews anew
              </Button>
            )}
          </div>
        </div>
      )}
      {!preview && (
        <Button>
          Save<span class="visually-hidden"> the intervals of {group.label}</span>
        </Button>
      )}
    </ActForm>
  );
}

function Limit({ learner, refused }: { learner: LearnerSettings; refused: RefusedSection | null }) {
  const mine = refused?.section === "limit" ? refused : null;
  return (
    <LearnerForm id="limit">
      <input type="hidden" name="section" value="limit" />
      <h3>All groups</h3>
      <Field
        type="number"
        label="Minutes a day for reviews"
        name="daily_review_minutes"
        value={mine?.typed.daily_review_minutes ?? learner.daily_review_minutes ?? ""}
        min={CAP_MINUTES.least}
        max={CAP_MINUTES.most}
        hint="Today shows what fits into them; what does not stays due. Empty is no limit."
        error={mine?.errors.daily_review_minutes}
      />
      <Button>Save the limit</Button>
    </LearnerForm>
  );
}

function Day({ learner, refused }: { learner: LearnerSettings; refused: RefusedSection | null }) {
  const mine = refused?.section === "day" ? refused : null;
  return (
    <section aria-labelledby="day">
      <h2 id="day">Day</h2>
      <LearnerForm>
        <input type="hidden" name="section" value="day" />
        <Field
          type="text"
          label="Time zone"
          name="zone"
          value={mine?.typed.zone ?? learner.zone}
          hint="An IANA name such as Europe/Berlin"
          error={mine?.errors.zone}
        />
        <Field
          type="number"
          label="The day begins at, hour"
          name="rollover_hour"
          value={mine?.typed.rollover_hour ?? learner.rollover_hour}
          min={0}
          max={23}
          hint="Until then the night still belongs to yesterday. Stored due dates never move."
          error={mine?.errors.rollover_hour}
        />
        <Button>Save the day</Button>
      </LearnerForm>
    </section>
  );
}

function Look({ learner }: { learner: LearnerSettings }) {
  return (
    <>
      <section aria-labelledby="look">
        <h2 id="look">Look</h2>
        <LearnerForm>
          <input type="hidden" name="section" value="look" />
          <Field
            type="select"
            label="Theme"
            name="theme"
            value={learner.theme}
            options={THEMES.map((theme) => ({ value: theme, label: THEME_LABELS[theme] }))}
          />
          <Field
            type="select"
            label="Text size"
            name="text_size"
            value={learner.text_size}
            options={TEXT_SIZES.map((size) => ({ value: size, label: TEXT_SIZE_LABELS[size] }))}
          />
          <Field
            type="select"
            label="Font of readings"
            name="reading_font"
            value={learner.reading_font}
            options={READING_FONTS.map((font) => ({ value: font, label: READING_FONT_LABELS[font] }))}
          />
          <Button>Save the look</Button>
        </LearnerForm>
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys">Keys</h2>
        <LearnerForm>
          <input type="hidden" name="section" value="keys" />
          <Field
            type="checkbox"
            label="Single-key shortcuts"
            name="single_keys"
            value="on"
            isChecked={learner.single_keys}
          />
          <Field
            type="checkbox"
            label="Space and Enter also grade Good"
            name="space_grades"
            value="on"
            isChecked={learner.space_grades}
          />
          <p>
            <a href="/help/keys">All shortcuts</a>
          </p>
          <Button>Save the keys</Button>
        </LearnerForm>
      </section>
    </>
  );
}

function LearnerForm({ id, children }: { id?: string; children: unknown }) {
  return (
    <form method="post" action="/config/learner" class="config-card" id={id} novalidate>
      <input type="hidden" name="op" value={randomUUIDv7()} />
      {children as never}
    </form>
  );
}
