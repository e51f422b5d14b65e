/** Puts a page into its frame: header, counts, theme, the toast of what was just done. */
import type { Context as Call } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Child } from "hono/jsx";
import type { BackupKeeper } from "../backup/keeper.ts";
import { type Context, now } from "../context.ts";
import type { Group } from "../core/curriculum.ts";
import { AppError } from "../core/errors.ts";
import { DEFAULT_LOOK, type Look } from "../core/settings.ts";
import type { Shelf } from "../guides/shelf.ts";
import { findAct } from "../store/acts.ts";
import { listEventsOfActs } from "../store/events.ts";
import { describeAct } from "../views/log.ts";
import { viewQueue } from "../views/queue.ts";
import { answerPage, type PageStatus } from "./answers.ts";
import type { Assets } from "./assets.ts";
import type { PageName } from "./components/header.tsx";
import { Layout } from "./components/layout.tsx";
import { Toast } from "./components/toast.tsx";
import { UndoForm } from "./pages/act-forms.tsx";
import { zoneOffer } from "./zone-offer.tsx";

/** What every handler finds on the call. */
export interface Env {
  Variables: {
    context: Context;
    assets: Assets;
    isDevelopment: boolean;
    /** The folders in which the curricula's texts stand as they are written, ours first. */
    roots: readonly string[];
    guides: Shelf;
    /** Null where the rows are in PostgreSQL. */
    backups: BackupKeeper | null;
  };
}

export interface PageOptions {
  /** Names the page and its group, as in "Today · ML". */
  title: string;
  page: PageName | null;
  /** Null for pages of no group: the menu then leads to the group that was open last. */
  group: Group | null;
  status?: PageStatus;
  /** Known where the page has counted them itself. */
  reviewsDue?: number;
}

const LAST_GROUP = "group";

export async function renderPage(call: Call<Env>, options: PageOptions, content: Child): Promise<Response> {
  const { context, assets } = call.var;
  const learner = readLearnerOrDefault(context);
  const group = options.group ?? lastGroup(call) ?? context.curricula.groups[0] ?? null;
  if (options.group) {
    setCookie(call, LAST_GROUP, options.group.slug, {
      path: "/",
      sameSite: "Lax",
      httpOnly: true,
      maxAge: 31_536_000,
    });
  }
  const reviewsDue = options.reviewsDue ?? (group ? await countDue(context, group) : 0);
  const isOfGroup = options.page && options.page !== "config" && options.page !== "guides";
  const path = isOfGroup ? options.page : "today";
  const html = (
    <Layout
      title={options.title}
      look={learner}
      hasSingleKeys={learner.single_keys}
      printsAnswers={call.req.query("print") === "answers"}
      assets={{
        styles: [assets.stylesheet],
        scripts: [assets.script("app")],
        fonts: assets.uiFont ? [assets.uiFont] : [],
        icon: "/icon.svg",
      }}
      groups={context.curricula.groups.map((each) => ({
        label: each.label,
        icon: each.icon,
        href: path === "today" ? `/${each.slug}` : `/${each.slug}/${path}`,
        isCurrent: each.id === options.group?.id,
      }))}
      groupSlug={group?.slug ?? ""}
      page={options.page}
      reviewsDue={reviewsDue}
      banner={zoneOffer(call, learner.zone)}
      toast={await doneToast(call, context)}
    >
      {content}
    </Layout>
  );
  return answerPage(call, html, options.status);
}

/** The group whose page was open last, by cookie. */
export function lastGroup(call: Call<Env>): Group | undefined {
  const slug = getCookie(call, LAST_GROUP);
  return slug ? call.var.context.curricula.findGroup(slug) : undefined;
}

/** The group of the URL. Throws `not-found` with the ones there are. */
export function groupOf(call: Call<Env>): Group {
  const { curricula } = call.var.context;
  const slug = call.req.param("group") ?? "";
  const group = curricula.findGroup(slug);
  if (group) return group;
  const names = curricula.groups.map((each) => `${each.label} (/${each.slug})`).join(" and ");
  throw new AppError(
    "not-found",
    `There is no group "${slug}". There ${curricula.groups.length === 1 ? "is" : "are"} ${names}.`,
  );
}

/** A page can still be shown while a settings file is broken: it is the page that says so. */
function readLearnerOrDefault(context: Context): Look & { single_keys: boolean; zone: string | null } {
  try {
    return context.settings.readLearner();
  } catch {
    return { ...DEFAULT_LOOK, single_keys: true, zone: null };
  }
}

async function countDue(context: Context, group: Group): Promise<number> {
  try {
    return (await viewQueue(context, [group], now(context).today)).rows.length;
  } catch (error) {
    if (error instanceof AppError) return 0;
    throw error;
  }
}

/** After a write: `?done=<act>` says what was done and offers to take it back, `?saved` is for what is no act. */
async function doneToast(call: Call<Env>, context: Context): Promise<Child> {
  if (call.req.query("saved") !== undefined) return <Toast message="Saved Config." />;
  const id = call.req.query("done");
  const act = id ? await findAct(context.rows, context.learnerId, id) : undefined;
  const group = act && context.curricula.findGroupById(act.group_id);
  if (!group || act.undone_by) return null;
  const isUndo = act.kind === "undo";
  const told = isUndo
    ? await findAct(context.rows, context.learnerId, (JSON.parse(act.input) as { actId: string }).actId)
    : act;
  if (!told) return null;
  const events = await listEventsOfActs(context.rows, context.learnerId, [told.id]);
  const text = told.kind === "undo" ? "Redone" : describeAct(context, told.kind, events);
  const message = isUndo && told.kind !== "undo" ? `Undone: ${text}.` : `${text}.`;
  const verb = isUndo ? "redo" : "undo";
  return (
    <Toast
      message={message}
      action={<UndoForm group={group} actId={isUndo ? told.id : act.id} verb={verb} back={call.req.path} />}
    />
  );
}
