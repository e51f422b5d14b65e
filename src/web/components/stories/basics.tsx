/** Buttons, links, icons, chips and the other small parts. */
import { Button, ButtonLink } from "../button.tsx";
import { Chip, type Tone, TrackTag } from "../chip.tsx";
import { Icon, type IconName } from "../icon.tsx";
import { ICON_PATHS } from "../icon-paths.ts";
import { Link } from "../link.tsx";
import { Menu } from "../menu.tsx";
import { ProgressBar } from "../progress-bar.tsx";
import { Segments } from "../segments.tsx";
import { StagePips } from "../stage-pips.tsx";
import { type MarkedState, STATE_MARKS, StateIcon } from "../state-icon.tsx";
import { TRACKS } from "./samples.ts";
import type { Story } from "./story.ts";

const TONES: Tone[] = ["neutral", "accent", "success", "warn", "danger"];

export const BUTTONS: Story = {
  name: "Button and ButtonLink",
  states: [
    {
      label: "Variants",
      body: (
        <div class="actions">
          <Button variant="primary" icon="play" keyHint="R">
            Start review
          </Button>
          <Button icon="check">Mark as Complete</Button>
          <Button variant="quiet" icon="undo-2">
            Undo
          </Button>
          <Button variant="danger" icon="trash-2">
            Drop remaining reviews
          </Button>
          <ButtonLink href="#button">Open</ButtonLink>
        </div>
      ),
    },
    {
      label: "Large, and disabled",
      body: (
        <div class="actions">
          <Button variant="primary" size="l" keyHint="Enter">
            Mark review complete
          </Button>
          <Button size="l">Repeat tomorrow</Button>
          <Button disabled>Save</Button>
        </div>
      ),
    },
  ],
};

export const LINKS: Story = {
  name: "Link",
  states: [
    {
      label: "Inside and outside",
      body: (
        <p>
          Read <Link href="#link">Convolutional networks</Link> first, then{" "}
          <Link href="https://arxiv.org/abs/1512.03385" isExternal>
            the paper on residual learning
          </Link>
          .
        </p>
      ),
    },
  ],
};

export const ICONS: Story = {
  name: "Icon",
  states: [
    {
      label: "All",
      body: (
        <ul class="legend">
          {(Object.keys(ICON_PATHS) as IconName[]).map((name) => (
            <li class="state">
              <Icon name={name} /> {name}
            </li>
          ))}
        </ul>
      ),
    },
  ],
};

export const STATES: Story = {
  name: "StateIcon",
  states: [
    {
      label: "With its word",
      body: (
        <div class="legend">
          {(Object.keys(STATE_MARKS) as MarkedState[]).map((state) => (
            <StateIcon state={state} hasLabel />
          ))}
        </div>
      ),
    },
  ],
};

export const PIPS: Story = {
  name: "StagePips",
  states: [
    {
      label: "Upcoming, done, due, overdue, merged",
      body: (
        <div class="legend">
          <StagePips stages={[1, 3, 7, 14].map((stage) => ({ stage, state: "upcoming" }))} />
          <StagePips
            stages={[
              { stage: 1, state: "done" },
              { stage: 3, state: "due" },
              { stage: 7, state: "upcoming" },
              { stage: 14, state: "upcoming" },
            ]}
          />
          <StagePips
            stages={[
              { stage: 1, state: "merged" },
              { stage: 3, state: "done" },
              { stage: 7, state: "overdue" },
              { stage: 14, state: "upcoming" },
            ]}
          />
        </div>
      ),
    },
  ],
};

export const CHIPS: Story = {
  name: "Chip and TrackTag",
  states: [
    {
      label: "Tones",
      body: (
        <div class="actions">
          {TONES.map((tone) => (
            <Chip tone={tone}>{tone}</Chip>
          ))}
          <Chip tone="warn" icon="flag">
            shaky
          </Chip>
        </div>
      ),
    },
    {
      label: "Tracks, long and short",
      body: (
        <div class="legend">
          {TRACKS.map((track) => (
            <>
              <TrackTag track={track} />
              <TrackTag track={track} isShort />
            </>
          ))}
        </div>
      ),
    },
  ],
};

export const PROGRESS: Story = {
  name: "ProgressBar",
  states: [
    { label: "Some way", body: <ProgressBar label="learned" value={5} max={14} /> },
    { label: "In other words", body: <ProgressBar label="Today" value={2} max={8} text="2 of 8 done" /> },
    { label: "Done", body: <ProgressBar label="retained" value={14} max={14} tone="success" /> },
    { label: "Nothing to do", body: <ProgressBar label="reviews" value={0} max={0} text="none due" /> },
  ],
};

export const SEGMENTS: Story = {
  name: "Segments",
  states: [
    {
      label: "A range",
      body: (
        <Segments
          label="Range"
          items={["30 days", "90 days", "1 year", "All"].map((label) => ({
            label,
            href: "#segments",
            isCurrent: label === "90 days",
          }))}
        />
      ),
    },
  ],
};

export const MENUS: Story = {
  name: "Menu",
  states: [
    {
      label: "Folded",
      body: (
        <Menu about="Convolutional networks">
          <Button variant="quiet">Bury until tomorrow</Button>
          <ButtonLink variant="quiet" href="#menu">
            Open topic
          </ButtonLink>
        </Menu>
      ),
    },
  ],
};
