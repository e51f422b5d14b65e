/** The page of a review: three rows of which only the middle one scrolls, so that the buttons never move. */
import type { Child, PropsWithChildren } from "hono/jsx";
import { Document, type DocumentProps } from "./document.tsx";
import { HelpLink } from "./header.tsx";
import { Icon } from "./icon.tsx";

export interface ReviewFrameProps extends DocumentProps {
  /** Where "End" leads. */
  endHref: string;
  /** As in "Review 2 of 5 · question 1 of 3". */
  place: string;
  progress: { value: number; max: number };
  /** Time and its control. */
  timer?: Child;
  /** What else can be done here: undo, bury, open the topic. */
  menu?: Child;
  /** What the status line says, such as "Saved". */
  status?: string;
  /** The third row: a `GradeBar`, or the buttons of the summary. */
  bar: Child;
}

export function ReviewFrame(props: PropsWithChildren<ReviewFrameProps>) {
  return (
    <Document {...props} class="review-frame">
      <header class="review-head">
        <a class="button button-quiet" href={props.endHref}>
          <Icon name="x" />
          <span>End</span>
        </a>
        <p class="review-place">{props.place}</p>
        <progress value={props.progress.value} max={props.progress.max} aria-label="This review" />
        {props.timer && <div class="review-timer">{props.timer}</div>}
        {props.menu && <div class="review-menu">{props.menu}</div>}
        <p class="review-status" id="save-state">
          {props.status}
        </p>
        <HelpLink />
      </header>
      <main id="main" class="review-main" tabindex={0}>
        <div class="review-text">{props.children}</div>
      </main>
      <footer class="review-bar">{props.bar}</footer>
    </Document>
  );
}
