/** What a story page shows of one component: each of its states under a label. */
import type { Child } from "hono/jsx";

export interface Story {
  /** The component's name. */
  name: string;
  states: { label: string; body: Child }[];
}
