/** History with its log, and one study day. */
import { Hono } from "hono";
import { now } from "../../context.ts";
import { isCivilDate } from "../../core/calendar.ts";
import { AppError } from "../../core/errors.ts";
import type { ActCursor } from "../../store/acts.ts";
import { RANGES, type Range, viewHistory } from "../../views/history.ts";
import { viewLog } from "../../views/log.ts";
import { type Env, groupOf, renderPage } from "../frame.tsx";
import { DayPage, HistoryPage } from "../pages/history-page.tsx";

export const historyRoutes = new Hono<Env>();

/** Entries of the log on one page, and at most on a day's page. */
const LOG_PAGE = 50;
const LOG_DAY = 1000;

historyRoutes.get("/:group/history", async (call) => {
  const group = groupOf(call);
  const { context } = call.var;
  const asked = call.req.query("range") ?? "90d";
  const range: Range = Object.hasOwn(RANGES, asked) ? (asked as Range) : "90d";
  const trackId = call.req.query("track");
  const [view, log] = await Promise.all([
    viewHistory(context, group, { range, trackId }),
    viewLog(context, group, { limit: LOG_PAGE, before: parseCursor(call.req.query("before")) }),
  ]);
  const query = (change: Record<string, string>) => {
    const kept = { range, track: view.track?.id ?? "", ...change };
    const params = new URLSearchParams(Object.entries(kept).filter(([, value]) => value !== ""));
    return `?${params}`;
  };
  return renderPage(
    call,
    { title: `History · ${group.label}`, page: "history", group },
    <HistoryPage view={view} log={log} query={query} />,
  );
});

historyRoutes.get("/:group/history/:date", async (call) => {
  const group = groupOf(call);
  const on = call.req.param("date");
  if (!isCivilDate(on)) {
    throw new AppError("not-found", `"${on}" is no date. Write it as ${now(call.var.context).today}.`);
  }
  const log = await viewLog(call.var.context, group, { limit: LOG_DAY, on });
  return renderPage(
    call,
    { title: `${on} · History · ${group.label}`, page: "history", group },
    <DayPage group={group} on={on} log={log} />,
  );
});

/** `<position>.<act id>`; anything else begins at the newest entry. */
function parseCursor(text: string | undefined): ActCursor | undefined {
  const match = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text ?? "");
  return match ? { position: Number(match[1]), id: match[2]! } : undefined;
}
