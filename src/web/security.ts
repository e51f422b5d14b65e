/** What every request and every answer goes through: the hosts that may be named, who may write, and the headers. */
import type { MiddlewareHandler } from "hono";
import { AppError } from "../core/errors.ts";

/** Everything comes from the app itself; no inline script, no inline style, nothing framed. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** The largest body that a write may carry, in bytes: a note of a million characters and its form around it. */
export const BODY_LIMIT = 5_000_000;

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];
const FORM_TYPES = ["application/x-www-form-urlencoded", "application/json"];

/** Sets the headers of an answer; whatever made it, error pages and files included. */
export function secureHeaders(headers: Headers): void {
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
}

/**
 * Refuses a Host that is not ours (DNS rebinding), writes that another site's page sends, and bodies of other kinds or
 * beyond the limit. `hosts` are names without port.
 */
export function guard(hosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set([...LOOPBACK_NAMES, ...hosts]);
  return async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host;
    if (!allowed.has(host.replace(/:\d+$/, "").toLowerCase())) {
      throw new AppError(
        "forbidden",
        "The app is not known under this host name. Open it as localhost, or name the host in STUDY_ALLOWED_HOSTS.",
      );
    }
    if (c.req.url.includes("%00")) {
      throw new AppError("invalid", "The address holds a NUL character, which no page of the app has.");
    }
    if (c.req.method !== "GET" && c.req.method !== "HEAD") {
      checkOrigin(c.req.raw.headers, host);
      checkBody(c.req.raw.headers);
    }
    await next();
  };
}

function checkOrigin(headers: Headers, host: string): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const isForeignSite = site !== null && site !== "same-origin" && site !== "none";
  const isForeignOrigin = origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host);
  if (isForeignSite || isForeignOrigin) {
    throw new AppError("forbidden", "This was sent from a page of another site, so nothing was done.");
  }
}

function checkBody(headers: Headers): void {
  const type = (headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  if (!FORM_TYPES.includes(type)) {
    throw new AppError("invalid", `A write is sent as a form or as JSON, not as "${type || "nothing"}".`);
  }
  const packing = headers.get("content-encoding") ?? "identity";
  if (packing.trim().toLowerCase() !== "identity") {
    throw new AppError("invalid", `A write is sent as it is, not packed as "${packing}".`);
  }
  if (Number(headers.get("content-length") ?? 0) > BODY_LIMIT) throw tooLarge();
}

export function tooLarge(): AppError {
  const limit = `${BODY_LIMIT / 1_000_000} MB`;
  return new AppError("too-large", `What was sent is larger than ${limit}. Nothing was kept.`);
}
