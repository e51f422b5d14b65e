/** The web app as a function over a small world, with the forms of its pages filled in and sent as a browser would. */
import type { Hono } from "hono";
import { createApp } from "../../src/web/app.tsx";
import type { Assets } from "../../src/web/assets.ts";
import type { Env } from "../../src/web/frame.tsx";
import { createWorld, type World } from "./world.ts";

const NO_ASSETS: Assets = {
  stylesheet: "/assets/app.css",
  script: (name) => `/assets/${name}.js`,
  uiFont: null,
  find: () => undefined,
};

export interface Site extends World {
  app: Hono<Env>;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** Sends a form as a browser on the same origin does. */
  post: (
    path: string,
    fields?: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Response>;
}

export const HOST = "localhost:5555";

export async function createSite(): Promise<Site> {
  const world = await createWorld();
  const { learnerId: _, ...services } = world.context;
  const app = createApp(services, NO_ASSETS, { allowedHosts: [], isDevelopment: true });
  const get: Site["get"] = async (path, headers = {}) =>
    app.request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers } });
  const post: Site["post"] = async (path, fields = {}, headers = {}) =>
    app.request(`http://${HOST}${path}`, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: {
        host: HOST,
        origin: `http://${HOST}`,
        "content-type": "application/x-www-form-urlencoded",
        ...headers,
      },
    });
  return { ...world, app, get, post };
}
