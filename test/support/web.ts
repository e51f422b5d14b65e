/** The web app as a function over a small world, with the forms of its pages filled in and sent as a browser would. */
import { join } from "node:path";
import type { Hono } from "hono";
import { openKeeper } from "../../src/backup/keeper.ts";
import { openShelf, type Shelf } from "../../src/guides/shelf.ts";
import { createApp } from "../../src/web/app.tsx";
import type { Assets } from "../../src/web/assets.ts";
import type { Env } from "../../src/web/frame.tsx";
import { createWorld, FIXTURES, type World } from "./world.ts";

export const NO_ASSETS: Assets = {
  stylesheet: "/assets/app.css",
  script: (name) => `/assets/${name}.js`,
  uiFont: null,
  find: () => undefined,
};

export interface Site extends World {
  app: Hono<Env>;
  guides: Shelf;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** Sends a form as a browser on the same origin does. */
  post: (
    path: string,
    fields?: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Response>;
}

export const HOST = "localhost:5555";

/** `guidesFolder` keeps what is printed beyond this site. */
export async function createSite(given: { guidesFolder?: string } = {}): Promise<Site> {
  const world = await createWorld();
  const { learnerId: _, ...services } = world.context;
  const { curricula } = services;
  const places = {
    roots: [FIXTURES],
    folder: given.guidesFolder ?? join(world.dataFolder, "cache/guides"),
    address: `http://${HOST}`,
    findTopicPath: curricula.findTopicPath,
  };
  const guides = openShelf({
    ...places,
    groups: curricula.groups,
    // Typst is loaded only where a test prints.
    print: async (title) =>
      void (await (await import("../../src/guides/print.ts")).printGuide(title, places)),
  });
  const backups = openKeeper(world.dataFolder, world.context);
  const app = createApp(services, NO_ASSETS, {
    allowedHosts: [],
    isDevelopment: true,
    roots: places.roots,
    guides,
    backups,
  });
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
  return { ...world, app, guides, get, post };
}
