/** What can be done with a topic besides opening it: the same menu wherever the topic stands. */
import type { Group, Topic } from "../../core/curriculum.ts";
import type { TopicStatus } from "../../core/state.ts";
import { Menu } from "../components/menu.tsx";
import { ActButton } from "./act-forms.tsx";
import { topicPath } from "./paths.ts";

export interface TopicMenuProps {
  group: Group;
  topic: Topic;
  status: TopicStatus;
  isFlagged: boolean;
  /** The page to go back to; the topic's own page has the form to complete it beside this menu. */
  back: string;
  /** What only the topic's own page offers. */
  own?: { canDropReviews: boolean };
}

export function TopicMenu({ group, topic, status, isFlagged, back, own }: TopicMenuProps) {
  const action = `/${group.slug}/topics/${topic.id}`;
  const change = (change: string, label: string) => (
    <ActButton action={`${action}/change`} fields={{ change }} back={back} variant="quiet">
      {label}
    </ActButton>
  );
  return (
    <Menu about={topic.title}>
      {!own && status !== "completed" && (
        <>
          <a class="button button-quiet" href={`${topicPath(group, topic)}#complete`}>
            Mark as Complete
          </a>
          <ActButton
            action={`${action}/complete`}
            fields={{ without_reviews: "on" }}
            back={back}
            variant="quiet"
          >
            Complete without reviews
          </ActButton>
        </>
      )}
      {isFlagged ? change("unflag", "Take the flag off") : change("flag", "Flag as shaky")}
      {status === "not-started" && change("skip", "Skip topic")}
      {status === "skipped" && change("unskip", "Take back into the plan")}
      {own && status === "completed" && change("restart", "Restart topic")}
      {own?.canDropReviews && change("drop-reviews", "Drop remaining reviews")}
    </Menu>
  );
}
