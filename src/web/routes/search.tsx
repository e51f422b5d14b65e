/** Search as a page, and the palette's answers while something is typed. */
import { Hono } from "hono";
import { viewSearch } from "../../views/search.ts";
import { findGuides } from "../found-guides.ts";
import { type Env, lastGroup, renderPage } from "../frame.tsx";
import { SearchPage } from "../pages/search-page.tsx";
import { listPaletteSections } from "../palette.ts";

export const searchRoutes = new Hono<Env>();

searchRoutes.get("/search", async (call) => {
  const search = await viewSearch(call.var.context, call.req.query("q") ?? "");
  return renderPage(
    call,
    {
      title: search.query.trim() === "" ? "Search" : `${search.query.slice(0, 60)} · Search`,
      page: null,
      group: lastGroup(call) ?? null,
    },
    <SearchPage search={search} guides={findGuides(call.var.guides.titles, search.query)} />,
  );
});

searchRoutes.get("/api/palette", async (call) => {
  const sections = await listPaletteSections(
    call.var.context,
    lastGroup(call) ?? call.var.context.curricula.groups[0] ?? null,
    { query: call.req.query("q") ?? "", path: call.req.query("path") ?? "/" },
    call.var.guides.titles,
  );
  call.header("cache-control", "no-store");
  return call.json({ sections });
});
