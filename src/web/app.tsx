/** The web app as a function: Request → Response. Every route, and what happens to errors, in one place. */
import { randomUUIDv7 } from "node:crypto";
import { type Context as Call, Hono } from "hono";
import { compress } from "hono/compress";
import type { Services } from "../app.ts";
import { AppError, type ErrorCode } from "../core/errors.ts";
import { wantsJson } from "./answers.ts";
import type { Asset, Assets } from "./assets.ts";
import { FormError } from "./forms.ts";
import { type Env, renderPage } from "./frame.tsx";
import { learnerOf } from "./learner.ts";
import { ErrorPage } from "./pages/error-page.tsx";
import { configRoutes } from "./routes/config.tsx";
import { groupRoutes } from "./routes/groups.tsx";
import { historyRoutes } from "./routes/history.tsx";
import { reviewRoutes } from "./routes/reviews.tsx";
import { siteRoutes } from "./routes/site.tsx";
import { topicRoutes } from "./routes/topics.tsx";
import { guard, secureHeaders } from "./security.ts";

const STATUS = {
  "not-found": 404,
  invalid: 400,
  "too-large": 413,
  conflict: 409,
  forbidden: 403,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

const TITLES: Record<ErrorCode, string> = {
  "not-found": "Not found",
  invalid: "That did not work",
  "too-large": "Too large",
  conflict: "Something changed meanwhile",
  forbidden: "Not allowed",
  unavailable: "Not available",
};

export interface AppOptions {
  allowedHosts: readonly string[];
  isDevelopment: boolean;
}

export function createApp(services: Services, assets: Assets, options: AppOptions): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (call, next) => {
    call.set("context", { ...services, learnerId: learnerOf(call) });
    call.set("assets", assets);
    call.set("isDevelopment", options.isDevelopment);
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
  app.route("/", configRoutes);
  app.route("/", reviewRoutes);
  app.route("/", historyRoutes);
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
  if (asset.brotli && /\bbr\b/.test(call.req.header("accept-encoding") ?? "")) {
    call.header("content-encoding", "br");
    return call.body(asset.brotli);
  }
  return call.body(asset.body);
}

/** An error that a person is meant to read becomes its page; anything else is a bug, logged with an id. */
async function answerError(call: Call<Env>, error: Error): Promise<Response> {
  const response =
    error instanceof AppError ? await answerAppError(call, error) : await answerBug(call, error);
  secureHeaders(response.headers);
  return response;
}

async function answerAppError(call: Call<Env>, error: AppError): Promise<Response> {
  const status = STATUS[error.code];
  if (wantsJson(call)) {
    return call.json({ error: error.code, message: error.message, fields: error.fields }, status);
  }
  const typed = error instanceof FormError ? error.typed : undefined;
  const title = TITLES[error.code];
  try {
    return await renderPage(
      call,
      { title, page: null, group: null, status },
      <ErrorPage title={title} message={error.message} homePath="/" typed={typed} />,
    );
  } catch {
    return call.text(`${error.message}\n`, status);
  }
}

async function answerBug(call: Call<Env>, error: Error): Promise<Response> {
  const errorId = randomUUIDv7();
  process.stderr.write(`study: bug ${errorId} at ${call.req.method} ${call.req.path}\n${error.stack}\n`);
  if (wantsJson(call)) {
    return call.json({ error: "bug", message: "Something went wrong on our side.", id: errorId }, 500);
  }
  try {
    return await renderPage(
      call,
      { title: "Something went wrong", page: null, group: null, status: 500 },
      <ErrorPage
        title="Something went wrong"
        message="This is a fault of the app. What was saved before is safe; the last step may not be."
        errorId={errorId}
        homePath="/"
      />,
    );
  } catch {
    return call.text(`Something went wrong. The log holds more under the id ${errorId}.\n`, 500);
  }
}
