/** Config: each section is a form of its own; a refused one comes back with the reason and what was typed. */
import { type Context as Call, Hono } from "hono";
import { z } from "zod";
import {
  previewReplan,
  saveIntervals,
  saveLearnerSettings,
  saveTrackPlan,
} from "../../actions/save-settings.ts";
import { now } from "../../context.ts";
import type { Group } from "../../core/curriculum.ts";
import { AppError } from "../../core/errors.ts";
import { trackDay } from "../../core/schedule.ts";
import { type LearnerSettings, READING_FONTS, TEXT_SIZES, THEMES } from "../../core/settings.ts";
import {
  accelerationDays,
  dailyReviewMinutes,
  reviewIntervals,
  rolloverHour,
  startDate,
  zone,
} from "../../settings/schema.ts";
import { viewConfig } from "../../views/config.ts";
import { answerAct, ownPath, wantsJson } from "../answers.ts";
import { checkbox, FormError, op, readForm, type Typed } from "../forms.ts";
import { type Env, lastGroup, renderPage } from "../frame.tsx";
import {
  ConfigPage,
  type IntervalsPreview,
  type RefusedSection,
  trackDayText,
} from "../pages/config-page.tsx";
import { BACKUPS_SHOWN, type DataSectionProps } from "../pages/data-section.tsx";

export const configRoutes = new Hono<Env>();

configRoutes.get("/config", (call) => renderConfig(call, null, null));

async function renderConfig(
  call: Call<Env>,
  refused: RefusedSection | null,
  preview: IntervalsPreview | null,
) {
  return renderPage(
    call,
    { title: "Config", page: "config", group: lastGroup(call) ?? null, status: refused ? 400 : 200 },
    <ConfigPage
      view={viewConfig(call.var.context)}
      refused={refused}
      preview={preview}
      data={await dataOf(call)}
    />,
  );
}

async function dataOf(call: Call<Env>): Promise<DataSectionProps> {
  const { restore: asked, made, restored, kept } = call.req.query();
  const backups = (await call.var.backups?.list(BACKUPS_SHOWN)) ?? null;
  const { groups } = call.var.context.curricula;
  return { groups, backups, asked, made, restored: restored && kept ? { name: restored, kept } : undefined };
}

const trackForm = z.strictObject({
  op,
  back: z.string().optional(),
  group: z.string(),
  track: z.string(),
  start_date: startDate,
  acceleration_days: z.coerce.number("write a whole number of days").pipe(accelerationDays),
  active: checkbox.optional(),
});

configRoutes.post("/config/track", (call) =>
  orRefuse(
    call,
    (typed) => `track-${typed.track}`,
    async () => {
      const form = await readForm(call, trackForm);
      const group = getGroup(call, form.group);
      const track = group.tracks.find((each) => each.id === form.track);
      if (!track) throw new AppError("not-found", `${group.label} has no track "${form.track}".`);
      const { start_date, acceleration_days } = form;
      const plan = { start_date, acceleration_days, active: form.active ?? false };
      const act = await saveTrackPlan(call.var.context, group, { id: form.op, trackId: track.id, plan });
      return answerAct(call, act, ownPath(form.back, `/config#track-${track.id}`));
    },
  ),
);

/** What a plan would mean today, for the text beside the field while it is edited. Nothing is written. */
configRoutes.get("/api/track-day", (call) => {
  const group = getGroup(call, call.req.query("group") ?? "");
  const track = group.tracks.find((each) => each.id === call.req.query("track"));
  const plan = z
    .object({ start_date: startDate, acceleration_days: z.coerce.number().pipe(accelerationDays) })
    .safeParse(call.req.query());
  if (!track || !plan.success) throw new AppError("invalid", "This is no plan of a track.");
  const day = trackDay({ ...plan.data, active: true }, now(call.var.context).today, track.topics.length);
  call.header("cache-control", "no-store");
  return call.json({ text: trackDayText(day, track.topics.length) });
});

const intervalsForm = z.strictObject({
  op,
  group: z.string(),
  intervals: z
    .string()
    .transform((text) =>
      text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(Number),
    )
    .pipe(reviewIntervals),
  open_reviews: z.enum(["keep", "replan"]).optional(),
});

/** Without a decision on the open reviews the page shows what would change, and asks. */
configRoutes.post("/config/intervals", (call) =>
  orRefuse(
    call,
    (typed) => `intervals-${groupIdOf(call, typed.group)}`,
    async () => {
      const form = await readForm(call, intervalsForm);
      const group = getGroup(call, form.group);
      const { context } = call.var;
      const { intervals } = form;
      if (!form.open_reviews && !wantsJson(call)) {
        const replans = (await previewReplan(context, context.rows, group, intervals)).map((replan) => ({
          ...replan,
          title: context.curricula.findTopic(replan.topicId)?.title ?? replan.topicId,
        }));
        if (replans.length > 0) return renderConfig(call, null, { groupId: group.id, intervals, replans });
      }
      const replanOpen = form.open_reviews === "replan";
      const act = await saveIntervals(context, group, { id: form.op, intervals, replanOpen });
      return answerAct(call, act, `/config#intervals-${group.id}`);
    },
  ),
);

const learnerForm = z.discriminatedUnion("section", [
  z.strictObject({
    op,
    section: z.literal("day"),
    zone,
    rollover_hour: z.coerce.number("write a whole hour").pipe(rolloverHour),
  }),
  z.strictObject({
    op,
    section: z.literal("limit"),
    daily_review_minutes: z.preprocess((text) => (text === "" ? null : Number(text)), dailyReviewMinutes),
  }),
  z.strictObject({
    op,
    section: z.literal("look"),
    theme: z.enum(THEMES),
    // The palette changes the theme alone.
    text_size: z.enum(TEXT_SIZES).optional(),
    reading_font: z.enum(READING_FONTS).optional(),
  }),
  z.strictObject({
    op,
    section: z.literal("keys"),
    single_keys: checkbox.optional(),
    space_grades: checkbox.optional(),
  }),
]);

configRoutes.post("/config/learner", (call) =>
  orRefuse(
    call,
    (typed) => typed.section ?? "day",
    async () => {
      const form = await readForm(call, learnerForm);
      saveLearnerSettings(call.var.context, learnerChange(form));
      if (wantsJson(call)) return call.json({ saved: form.section });
      return call.redirect(`/config?saved#${form.section}`, 303);
    },
  ),
);

function learnerChange(form: z.infer<typeof learnerForm>): Partial<LearnerSettings> {
  switch (form.section) {
    case "day":
      return { zone: form.zone, rollover_hour: form.rollover_hour };
    case "limit":
      return { daily_review_minutes: form.daily_review_minutes };
    case "look": {
      const { theme, text_size, reading_font } = form;
      return { theme, ...(text_size && { text_size }), ...(reading_font && { reading_font }) };
    }
    case "keys":
      return { single_keys: form.single_keys ?? false, space_grades: form.space_grades ?? false };
  }
}

/** A form that does not fit comes back in its section with the reason; scripts get the error as JSON. */
async function orRefuse(
  call: Call<Env>,
  sectionOf: (typed: Typed) => string,
  handle: () => Promise<Response>,
): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    if (!(error instanceof FormError) || wantsJson(call)) throw error;
    const { message, fields, typed } = error;
    return renderConfig(call, { section: sectionOf(typed), message, errors: fields, typed }, null);
  }
}

function getGroup(call: Call<Env>, slug: string): Group {
  const group = call.var.context.curricula.findGroup(slug);
  if (!group) throw new AppError("not-found", `There is no group "${slug}".`);
  return group;
}

function groupIdOf(call: Call<Env>, slug: string | undefined): string {
  return call.var.context.curricula.findGroup(slug ?? "")?.id ?? "";
}
