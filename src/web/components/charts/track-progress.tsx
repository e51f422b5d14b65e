/** Learned and retained, track by track. */

import { type TrackMark, TrackTag } from "../chip.tsx";
import { Figure } from "../figure.tsx";
import { ProgressBar } from "../progress-bar.tsx";

export interface TrackProgressProps {
  id: string;
  tracks: { track: TrackMark; topics: number; learned: number; retained: number }[];
}

export function TrackProgress({ id, tracks }: TrackProgressProps) {
  return (
    <Figure
      id={id}
      title="Progress"
      caption={progressText(tracks)}
      table={{
        head: ["Track", "Topics", "Learned", "Retained"],
        rows: tracks.map(({ track, topics, learned, retained }) => [track.title, topics, learned, retained]),
      }}
    >
      <ul class="track-progress">
        {tracks.map(({ track, topics, learned, retained }) => (
          <li>
            <TrackTag track={track} />
            <ProgressBar label={`${track.title}, learned`} shown="learned" value={learned} max={topics} />
            <ProgressBar
              label={`${track.title}, retained`}
              shown="retained"
              value={retained}
              max={topics}
              tone="success"
            />
          </li>
        ))}
      </ul>
    </Figure>
  );
}

/** As in "7 of 42 topics learned, 2 retained." */
export function progressText(tracks: TrackProgressProps["tracks"]): string {
  const sum = (field: "topics" | "learned" | "retained") =>
    tracks.reduce((total, track) => total + track[field], 0);
  return `${sum("learned")} of ${sum("topics")} topics learned, ${sum("retained")} retained.`;
}
