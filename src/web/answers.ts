/** How a page is sent, and how a write answers: a redirect for a form, JSON for a script; the page that follows offers the undo. */
import { gzipSync } from "node:zlib";
import type { Context as Call } from "hono";
import type { HtmlEscapedString } from "hono/utils/html";
import { AppError } from "../core/errors.ts";
import type { ActRow } from "../store/acts.ts";

export type PageStatus = 200 | 400 | 403 | 404 | 409 | 413 | 500 | 503;

/** Whether the client reads this encoding; `q=0` says that it does not. */
export function readsEncoding(call: Call, name: "br" | "gzip"): boolean {
  const named = (call.req.header("accept-encoding") ?? "")
    .split(",")
    .find((each) => each.trim().startsWith(name));
  return named !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(named);
}

/** A page is made as a whole, so it is packed as a whole: a stream around it costs more than the packing. */
export async function answerPage(
  call: Call,
  html: HtmlEscapedString | Promise<HtmlEscapedString>,
  status: PageStatus = 200,
): Promise<Response> {
  const text = String(await html.toString());
  call.header("cache-control", "no-store");
  call.header("content-type", "text/html; charset=UTF-8");
  call.header("vary", "accept-encoding");
  if (!readsEncoding(call, "gzip")) return call.body(text, status);
  call.header("content-encoding", "gzip");
  return call.body(gzipSync(text) as Uint8Array<ArrayBuffer>, status);
}

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
