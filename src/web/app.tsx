/** The web app as a function: Request → Response. Every route, and what happens to errors, in one place. */
import { type Context as Call, Hono } from "hono";
import { compress } from "hono/compress";
import type { Services } from "../app.ts";
import type { BackupKeeper } from "../backup/keeper.ts";
import { AppError } from "../core/errors.ts";
import type { Shelf } from "../guides/shelf.ts";
import { readsEncoding, wantsJson } from "./answers.ts";
import type { Asset, Assets } from "./assets.ts";
import { explainFailure, type Failure } from "./failure.ts";
import { FormError, type Typed, typedTexts } from "./forms.ts";
import { type Env, renderPage } from "./frame.tsx";
import { learnerOf } from "./learner.ts";
import { ErrorPage } from "./pages/error-page.tsx";
import { configRoutes } from "./routes/config.tsx";
import { dataRoutes } from "./routes/data.tsx";
import { groupRoutes } from "./routes/groups.tsx";
import { guideRoutes } from "./routes/guides.tsx";
import { historyRoutes } from "./routes/history.tsx";
import { noteRoutes } from "./routes/notes.tsx";
import { practiceRoutes } from "./routes/practice.tsx";
import { reviewRoutes } from "./routes/reviews.tsx";
import { searchRoutes } from "./routes/search.tsx";
import { siteRoutes } from "./routes/site.tsx";
import { topicRoutes } from "./routes/topics.tsx";
import { guard, secureHeaders } from "./security.ts";

export interface AppOptions {
  allowedHosts: readonly string[];
  isDevelopment: boolean;
  /** The folders in which the curricula's texts stand as they are written, ours first. */
  roots: readonly string[];
  guides: Shelf;
  backups: BackupKeeper | null;
}

export function createApp(services: Services, assets: Assets, options: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (call, next) => {
    call.set("context", { ...services, learnerId: learnerOf(call) });
    call.set("assets", assets);
    call.set("isDevelopment", options.isDevelopment);
    call.set("roots", options.roots);
    call.set("guides", options.guides);
    call.set("backups", options.backups);
    await next();
    secureHeaders(call.res.headers);
  });
  app.use(compress());
  app.use(guard(options.allowedHosts));
  app.get("/assets/*", (call) => {
    const asset = assets.find(call.req.path);
    if (!asset)
      throw new AppError("not-found", "There is no such file. Reload the page to get the present ones.");
    return answerAsset(call, asset);
  });
  app.route("/", siteRoutes);
  app.route("/", searchRoutes);
  app.route("/", guideRoutes);
  app.route("/", configRoutes);
  app.route("/", dataRoutes);
  app.route("/", reviewRoutes);
  app.route("/", historyRoutes);
  app.route("/", noteRoutes);
  app.route("/", practiceRoutes);
  app.route("/", groupRoutes);
  app.route("/", topicRoutes);
  app.notFound((call) => answerError(call, new AppError("not-found", `There is no page ${call.req.path}.`)));
  app.onError((error, call) => answerError(call, error));
  return app;
}

function answerAsset(call: Call<Env>, asset: Asset): Response {
  call.header("content-type", asset.type);
  call.header("cache-control", "public, max-age=31536000, immutable");
  call.header("vary", "accept-encoding");
  if (asset.brotli && readsEncoding(call, "br")) {
    call.header("content-encoding", "br");
    return call.body(asset.brotli);
  }
  return call.body(asset.body);
}

/** The page, or for a script the JSON, of what went wrong; a note that could not be kept is shown for copying. */
async function answerError(call: Call<Env>, error: unknown): Promise<Response> {
  const failure = explainFailure(call, error);
  const response = wantsJson(call)
    ? call.json(
        { error: failure.code, message: failure.message, fields: failure.fields, id: failure.errorId },
        failure.status,
      )
    : await renderFailure(call, failure, error instanceof FormError ? error.typed : typedTexts(call));
  secureHeaders(response.headers);
  return response;
}

async function renderFailure(call: Call<Env>, failure: Failure, typed: Typed): Promise<Response> {
  const { title, message, status } = failure;
  try {
    return await renderPage(
      call,
      { title, page: null, group: null, status },
      <ErrorPage title={title} message={message} homePath="/" typed={typed} />,
    );
  } catch {
    return call.text(`${message}\n`, status);
  }
}
