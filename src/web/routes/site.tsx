/** Pages of no group: the way in, the welcome page, help, health, and the components while developing. */

import { randomUUIDv7 } from "node:crypto";
import { type Context as Call, Hono } from "hono";
import { z } from "zod";
import { saveLearnerSettings, saveTrackPlan } from "../../actions/save-settings.ts";
import { now } from "../../context.ts";
import { AppError } from "../../core/errors.ts";
import { accelerationDays, startDate } from "../../settings/schema.ts";
import { viewConfig } from "../../views/config.ts";
import { FormError, readForm, type Typed } from "../forms.ts";
import { type Env, lastGroup, renderPage } from "../frame.tsx";
import { ICON_SVG } from "../icon-svg.ts";
import { KeysPage } from "../pages/keys-page.tsx";
import { WelcomePage } from "../pages/welcome-page.tsx";

export const siteRoutes = new Hono<Env>();

siteRoutes.get("/", (call) => {
  const group = lastGroup(call);
  if (group) return call.redirect(`/${group.slug}`, 302);
  const { curricula, settings } = call.var.context;
  const first = curricula.groups[0];
  return call.redirect(settings.readLearner().welcomed && first ? `/${first.slug}` : "/welcome", 302);
});

siteRoutes.get("/welcome", (call) => renderWelcome(call, null));

function renderWelcome(call: Call<Env>, refused: FormError | null) {
  return renderPage(
    call,
    { title: "Welcome", page: null, group: null, status: refused ? 400 : 200 },
    <WelcomePage view={viewConfig(call.var.context)} refused={refused} />,
  );
}

siteRoutes.post("/welcome", async (call) => {
  const typed: Typed = await readForm(call, z.record(z.string(), z.string()));
  try {
    return await savePlans(call, typed);
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return renderWelcome(call, error);
  }
});

async function savePlans(call: Call<Env>, typed: Typed): Promise<Response> {
  const { context } = call.var;
  const plans = context.curricula.groups.flatMap((group) =>
    group.tracks.map((track) => {
      const field = (name: string) => `${group.id}.${track.id}.${name}`;
      const parsed = z
        .object({ start_date: startDate, acceleration_days: z.coerce.number().pipe(accelerationDays) })
        .safeParse({
          start_date: typed[field("start_date")],
          acceleration_days: typed[field("acceleration_days")],
        });
      if (!parsed.success) {
        const issue = parsed.error.issues[0]!;
        const name = field(String(issue.path[0]));
        throw new FormError(`${track.title}: ${issue.message}.`, { [name]: issue.message }, typed);
      }
      return { group, trackId: track.id, plan: { ...parsed.data, active: typed[field("active")] === "on" } };
    }),
  );
  for (const { group, trackId, plan } of plans) {
    const before = context.settings.readGroup(group.id).study_plan[trackId]!;
    const isSame =
      before.start_date === plan.start_date &&
      before.acceleration_days === plan.acceleration_days &&
      before.active === plan.active;
    if (!isSame) await saveTrackPlan(context, group, { id: randomUUIDv7(), trackId, plan });
  }
  saveLearnerSettings(context, { welcomed: true });
  const chosen = plans.find(({ plan }) => plan.active) ?? plans[0];
  return call.redirect(chosen ? `/${chosen.group.slug}` : "/", 303);
}

siteRoutes.get("/help/keys", (call) =>
  renderPage(call, { title: "Keyboard shortcuts", page: null, group: lastGroup(call) ?? null }, <KeysPage />),
);

siteRoutes.get("/health", async (call) => {
  await call.var.context.rows.selectFrom("learners").select("id").limit(1).execute();
  call.header("cache-control", "no-store");
  return call.json({ status: "ok" });
});

/** The study date of the app, so that an open page can tell that a day has begun. */
siteRoutes.get("/api/day", (call) => {
  call.header("cache-control", "no-store");
  return call.json({ today: now(call.var.context).today });
});

siteRoutes.get("/icon.svg", (call) => {
  call.header("content-type", "image/svg+xml");
  call.header("cache-control", "public, max-age=86400");
  return call.body(ICON_SVG);
});

siteRoutes.get("/robots.txt", (call) => call.text("User-agent: *\nDisallow: /\n"));

siteRoutes.get("/dev/components", async (call) => {
  if (!call.var.isDevelopment) throw new AppError("not-found", "There is no page /dev/components.");
  const { ComponentsPage } = await import("../components/stories.tsx");
  return renderPage(call, { title: "Components", page: null, group: null }, <ComponentsPage />);
});
