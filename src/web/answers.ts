/** How a write answers: a redirect for a form, JSON for a script; the page that follows offers the undo. */
import type { Context as Call } from "hono";
import { AppError } from "../core/errors.ts";
import type { ActRow } from "../store/acts.ts";

export function wantsJson(call: Call): boolean {
  return (call.req.header("accept") ?? "").includes("application/json");
}

/** `to` is a path of the app; `done` in its query lets that page say what was done and offer to undo it. */
export function answerAct(
  call: Call,
  act: ActRow,
  to: string,
  options: { isQuiet?: boolean } = {},
): Response {
  if (wantsJson(call)) return call.json({ act: act.id, location: to });
  if (options.isQuiet) return call.redirect(to, 303);
  const [path, anchor] = to.split("#");
  const joined = `${path}${path!.includes("?") ? "&" : "?"}done=${act.id}`;
  return call.redirect(anchor ? `${joined}#${anchor}` : joined, 303);
}

/** A path of the app to go back to, as a form names it; anything else is refused. */
export function ownPath(text: string | undefined, fallback: string): string {
  if (text === undefined || text === "") return fallback;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(text)) {
    throw new AppError("invalid", "The form names a page that is not one of this app.");
  }
  return text;
}
