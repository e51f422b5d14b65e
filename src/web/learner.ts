/** Who is learning. Without accounts, the one learner that the first migration made; nothing else in web knows. */
import type { Context as Call } from "hono";
import { SOLE_LEARNER } from "../store/migrations.ts";

export function learnerOf(_call: Call): string {
  return SOLE_LEARNER;
}
