/** The welcome page: what to prepare for, when each track starts, what is known already. It edits Config, no more. */
import { TOPIC_MINUTES } from "../../core/estimates.ts";
import type { ConfigView } from "../../views/config.ts";
import { Button, ButtonLink } from "../components/button.tsx";
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
        {view.groups.map(({ group, tracks }) => (
          <fieldset class="welcome-group">
            <legend>
              <span aria-hidden="true">{group.icon} </span>
              {group.label}
            </legend>
            <p class="muted">
              {tracks.length} tracks cost {minutesText(tracks.length * TOPIC_MINUTES.whole.least)} to{" "}
              {minutesText(tracks.length * TOPIC_MINUTES.whole.most)} a day, and their reviews come on top. To
              have less at once, start them on different dates.
            </p>
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
