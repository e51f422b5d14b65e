/** The welcome page: what to prepare for, when each track starts, what is known already. It edits Config, no more. */
import { TOPIC_MINUTES } from "../../core/estimates.ts";
import { dailyLoad, peakOf } from "../../core/load.ts";
import type { ConfigView, GroupConfig } from "../../views/config.ts";
import { Button, ButtonLink } from "../components/button.tsx";
import { counted, dayText } from "../components/date-text.ts";
import { Field } from "../components/field.tsx";
import { Notice } from "../components/notice.tsx";
import { PageHead } from "../components/page-head.tsx";
import type { FormError } from "../forms.ts";
import { minutesText } from "../words.ts";

export function WelcomePage({ view, refused }: { view: ConfigView; refused: FormError | null }) {
  return (
    <>
      <PageHead title="Welcome" />
      <p>
        Each day of a track is a topic to read, with practice questions. You mark it as complete, and it comes
        back for review. Choose your tracks, or go straight on: everything can be changed in Config later.
      </p>
      {refused && (
        <Notice tone="danger" role="alert" title="Not saved.">
          {refused.message}
        </Notice>
      )}
      <form method="post" action="/welcome" novalidate class="welcome-form">
        <EnterSaves />
        {view.groups.length > 1 && <Purpose view={view} />}
        {view.groups.map(({ group, tracks, intervals, problem }) => (
          <fieldset class="welcome-group">
            <legend>
              <span aria-hidden="true">{group.icon} </span>
              {group.label}
            </legend>
            <div class="config-grid">
              {tracks.map(({ track, plan }) => {
                const name = (field: string) => `${group.id}.${track.id}.${field}`;
                const typed = refused?.typed;
                return (
                  <div class="config-card">
                    <h2>{track.title}</h2>
                    <p class="muted">{track.summary}</p>
                    <Field
                      type="checkbox"
                      label="Study this track"
                      name={name("active")}
                      value="on"
                      isChecked={typed ? typed[name("active")] === "on" : plan.active}
                    />
                    <Field
                      type="date"
                      label="Start date"
                      name={name("start_date")}
                      value={typed?.[name("start_date")] ?? plan.start_date}
                      error={refused?.fields[name("start_date")]}
                    />
                    <Field
                      type="number"
                      label="Days you know already"
                      name={name("acceleration_days")}
                      value={typed?.[name("acceleration_days")] ?? plan.acceleration_days}
                      min={0}
                      max={365}
                      error={refused?.fields[name("acceleration_days")]}
                    />
                  </div>
                );
              })}
            </div>
            {problem ? (
              <Notice tone="warn">{problem}</Notice>
            ) : (
              <Load group={group} tracks={tracks} intervals={intervals} />
            )}
          </fieldset>
        ))}
        <div class="form-actions">
          <Button variant="primary">Save and open Today</Button>
          {view.groups.map(({ group }) => (
            <ButtonLink href={`/${group.slug}`} variant="quiet">
              Skip to {group.label}
            </ButtonLink>
          ))}
        </div>
      </form>
    </>
  );
}

/** Enter in a field presses the first button of a form, which is to be the one that saves. */
function EnterSaves() {
  return (
    <button type="submit" hidden>
      Save
    </button>
  );
}

/** One click chooses the tracks of a group, or of all; what is chosen shows below and is saved with the rest. */
function Purpose({ view }: { view: ConfigView }) {
  return (
    <fieldset class="welcome-purpose">
      <legend>What are you preparing for?</legend>
      <div class="form-actions">
        {view.groups.map(({ group }) => (
          <Button name="only" value={group.id}>
            {group.label} only
          </Button>
        ))}
        <Button name="only" value="">
          {view.groups.length === 2 ? "Both" : "All of it"}
        </Button>
      </div>
    </fieldset>
  );
}

/** What the plan that is shown costs, and how to have less at once. */
function Load({ group, tracks, intervals }: Pick<GroupConfig, "group" | "tracks" | "intervals">) {
  const days = dailyLoad(
    tracks.map(({ track, plan }) => ({ plan, length: track.topics.length })),
    intervals,
  );
  const most = peakOf(days, "topics");
  const reviews = peakOf(days, "reviews");
  const longest = peakOf(days, "minutes");
  const { least, most: longestTopic } = TOPIC_MINUTES.whole;
  const active = tracks.filter(({ plan }) => plan.active).length;
  return (
    <div class="welcome-load">
      {most && reviews && longest ? (
        <p>
          Up to {counted(most.topics, "topic")} a day, {minutesText(most.topics * least)} to{" "}
          {minutesText(most.topics * longestTopic)}, and at most {counted(reviews.reviews, "review")} on{" "}
          {dayText(reviews.on)}. The longest day is {dayText(longest.on)} with about{" "}
          {minutesText(longest.minutes)}.
        </p>
      ) : (
        <p>No track is chosen, so nothing is planned.</p>
      )}
      <div class="form-actions">
        <Button name="preview" value="on" variant="quiet">
          Show the load<span class="visually-hidden"> of {group.label}</span>
        </Button>
        {active > 1 && (
          <Button name="stagger" value={group.id}>
            Start {group.label}'s tracks a week apart
          </Button>
        )}
      </div>
    </div>
  );
}
