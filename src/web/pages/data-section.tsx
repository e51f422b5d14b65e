/** Config's section on the learner's data: downloads, and backups with what each holds. */
import { randomUUIDv7 } from "node:crypto";
import type { PropsWithChildren } from "hono/jsx";
import type { BackupLine } from "../../backup/keeper.ts";
import type { Group } from "../../core/curriculum.ts";
import { Button } from "../components/button.tsx";
import { Notice } from "../components/notice.tsx";
import { contentsText } from "../words.ts";
import { ankiPath, questionsPath } from "./paths.ts";

const DOWNLOADS = [
  { name: "study.json", label: "Everything", what: "JSON, which can be imported again" },
  { name: "reviews.csv", label: "Reviews", what: "a table" },
  { name: "events.csv", label: "Events", what: "a table of all that was done" },
  { name: "notes.md", label: "Notes", what: "Markdown" },
  { name: "study.ics", label: "Calendar", what: "reviews and topics of the days to come" },
] as const;

export interface DataSectionProps {
  groups: readonly Group[];
  /** Null where the rows are in PostgreSQL. */
  backups: { newest: readonly BackupLine[]; older: number } | null;
  /** Of the backup whose restoring is to be confirmed. */
  asked: string | undefined;
  /** What has just happened: a backup made, or one restored after a copy of what was there. */
  made: string | undefined;
  restored: { name: string; kept: string } | undefined;
}

/** So many are shown; the folder and `study restore` have all. */
export const BACKUPS_SHOWN = 12;

export function DataSection({ groups, backups, asked, made, restored }: DataSectionProps) {
  const confirmed = backups?.newest.find((backup) => backup.name === asked);
  return (
    <>
      <section aria-labelledby="data">
        <h2 id="data">Your data</h2>
        <ul class="plain-list">
          {DOWNLOADS.map(({ name, label, what }) => (
            <li>
              <a href={`/data/${name}`} download={name}>
                {label}
              </a>{" "}
              <span class="muted">{what}</span>
            </li>
          ))}
        </ul>
        <QuestionDownloads groups={groups} />
      </section>
      <section class="backups" aria-labelledby="backups">
        <h2 id="backups">Backups</h2>
        {made && (
          <Notice tone="success" role="status" title={`The backup of ${timeOf(made)} is made.`}>
            It holds everything that is yours, settings and own tracks included.
          </Notice>
        )}
        {restored && (
          <Notice tone="success" role="status" title={`The backup of ${timeOf(restored.name)} is restored.`}>
            What was here before is kept as the backup of {timeOf(restored.kept)}.
          </Notice>
        )}
        {confirmed && <Confirmation backup={confirmed} />}
        {backups === null ? (
          <p>The rows are in PostgreSQL: back them up with pg_dump.</p>
        ) : (
          <>
            <p>One is made every day; of old ones 7 daily, 4 weekly and 12 monthly are kept.</p>
            <DataForm action="/data/backup">
              <Button>Back up now</Button>
            </DataForm>
            <ul class="plain-list">
              {backups.newest.map((backup) => (
                <li>
                  {timeOf(backup.name)} <span class="muted">{contentsText(backup.contents)}</span>{" "}
                  {backup.contents && (
                    <a href={`/config?${new URLSearchParams({ restore: backup.name })}#backups`}>
                      Restore<span class="visually-hidden"> the backup of {timeOf(backup.name)}</span>
                    </a>
                  )}
                </li>
              ))}
            </ul>
            {backups.older > 0 && <p class="muted">{backups.older} older ones are in the folder backups.</p>}
          </>
        )}
      </section>
    </>
  );
}

function QuestionDownloads({ groups }: Pick<DataSectionProps, "groups">) {
  const tracks = groups.flatMap((group) =>
    group.tracks
      .filter((track) => track.topics.some((topic) => topic.questions.some((each) => !each.isRetired)))
      .map((track) => ({ group, track })),
  );
  if (tracks.length === 0) return null;
  return (
    <>
      <h3 id="questions">Questions for other programs</h3>
      <ul class="plain-list">
        {tracks.map(({ group, track }) => (
          <li>
            {group.label}, {track.title}:{" "}
            <a href={ankiPath(group, track)} download={`${track.id}.apkg`}>
              Anki<span class="visually-hidden"> package of {track.title}</span>
            </a>
            {", "}
            <a href={questionsPath(group, track)} download={`${track.id}.csv`}>
              table<span class="visually-hidden"> of the questions of {track.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Confirmation({ backup }: { backup: BackupLine }) {
  return (
    <Notice tone="warn" title={`Restore the backup of ${timeOf(backup.name)}?`}>
      <p>
        It holds {contentsText(backup.contents)}. What is here now is backed up first. Own tracks stay as they
        are now.
      </p>
      <DataForm action="/data/restore">
        <input type="hidden" name="backup" value={backup.name} />
        <div class="form-actions">
          <Button variant="primary">Restore</Button>
          <a class="button button-quiet" href="/config#backups">
            Cancel
          </a>
        </div>
      </DataForm>
    </Notice>
  );
}

/** `2026-11-23 09:00:00` of `2026-11-23T09-00-00`; with ` (2)` for the second one of that second. */
function timeOf(name: string): string {
  return name.replace(
    /T(..)-(..)-(..)(?:-0?(\d+))?$/,
    (_, hour, minute, second, n) => ` ${hour}:${minute}:${second}${n ? ` (${n})` : ""}`,
  );
}

function DataForm({ action, children }: PropsWithChildren<{ action: string }>) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="op" value={randomUUIDv7()} />
      {children}
    </form>
  );
}
