/** Small labels: a word with a tone, and the mark of a track. */
import type { PropsWithChildren } from "hono/jsx";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "neutral" | "accent" | "success" | "warn" | "danger";

export function Chip({
  tone = "neutral",
  icon,
  children,
}: PropsWithChildren<{ tone?: Tone; icon?: IconName }>) {
  return (
    <span class={`chip chip-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

export interface TrackMark {
  title: string;
  abbreviation: string;
  /** Slot in the palette, 1–6. */
  colour: number;
}

/** The colour only repeats what the name says. */
export function TrackTag({ track, isShort = false }: { track: TrackMark; isShort?: boolean }) {
  return (
    <span class="track-tag">
      <span class={`track-dot track-${track.colour}`} />
      {isShort ? <abbr title={track.title}>{track.abbreviation}</abbr> : track.title}
    </span>
  );
}
