/** Pages of no group: the way in, the welcome page, help, health, and the components while developing. */

import { randomUUIDv7 } from "node:crypto";
import { type Context as Call, Hono } from "hono";
import { z } from "zod";
import { saveLearnerSettings, saveTrackPlan } from "../../actions/save-settings.ts";
import { now } from "../../context.ts";
import { AppError } from "../../core/errors.ts";
import { stagger } from "../../core/load.ts";
import { accelerationDays, startDate } from "../../settings/schema.ts";
import { type ConfigView, type GroupConfig, viewConfig } from "../../views/config.ts";
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

siteRoutes.get("/welcome", (call) => renderWelcome(call, viewConfig(call.var.context), null));

function renderWelcome(call: Call<Env>, view: ConfigView, refused: FormError | null) {
  return renderPage(
    call,
    { title: "Welcome", page: null, group: null, status: refused ? 400 : 200 },
    <WelcomePage view={view} refused={refused} />,
  );
}

/**
 * Without writing: `only` chooses the tracks of that group (of all where it is empty), `stagger` starts a group's
 * tracks a week apart, `preview` shows the load of what was typed.
 */
siteRoutes.post("/welcome", async (call) => {
  const view = viewConfig(call.var.context);
  const {
    only,
    stagger: staggered,
    preview,
    ...typed
  }: Typed = await readForm(call, z.record(z.string(), z.string()));
  try {
    const groups = view.groups.map((config) => readPlans(config, typed));
    if ([only, staggered, preview].every((button) => button === undefined))
      return await savePlans(call, groups);
    const changed = groups.map((config) => {
      if (only !== undefined) return choose(config, only === "" || only === config.group.id);
      return config.group.id === staggered ? staggerGroup(config) : config;
    });
    return renderWelcome(call, { ...view, groups: changed }, null);
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return renderWelcome(call, view, error);
  }
});

/** The group as it would be with what was typed. */
function readPlans(config: GroupConfig, typed: Typed): GroupConfig {
  const tracks = config.tracks.map((each) => {
    const field = (name: string) => `${config.group.id}.${each.track.id}.${name}`;
    const parsed = z
      .object({ start_date: startDate, acceleration_days: z.coerce.number().pipe(accelerationDays) })
      .safeParse({
        start_date: typed[field("start_date")],
        acceleration_days: typed[field("acceleration_days")],
      });
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      const name = field(String(issue.path[0]));
      throw new FormError(`${each.track.title}: ${issue.message}.`, { [name]: issue.message }, typed);
    }
    return { ...each, plan: { ...parsed.data, active: typed[field("active")] === "on" } };
  });
  return { ...config, tracks };
}

function choose(config: GroupConfig, active: boolean): GroupConfig {
  return { ...config, tracks: config.tracks.map((each) => ({ ...each, plan: { ...each.plan, active } })) };
}

function staggerGroup(config: GroupConfig): GroupConfig {
  const plans = stagger(config.tracks.map(({ plan }) => plan));
  return { ...config, tracks: config.tracks.map((each, index) => ({ ...each, plan: plans[index]! })) };
}

async function savePlans(call: Call<Env>, groups: readonly GroupConfig[]): Promise<Response> {
  const { context } = call.var;
  for (const { group, tracks } of groups) {
    const before = context.settings.readGroup(group.id).study_plan;
    for (const { track, plan } of tracks) {
      const { start_date, acceleration_days, active } = before[track.id]!;
      const isSame =
        start_date === plan.start_date &&
        acceleration_days === plan.acceleration_days &&
        active === plan.active;
      if (!isSame) await saveTrackPlan(context, group, { id: randomUUIDv7(), trackId: track.id, plan });
    }
  }
  saveLearnerSettings(context, { welcomed: true });
  const chosen = groups.find(({ tracks }) => tracks.some(({ plan }) => plan.active)) ?? groups[0];
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
