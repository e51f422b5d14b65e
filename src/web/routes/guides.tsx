/** The guides: the page that lists them, and each PDF, which is printed when it is first asked for. */
import { Hono } from "hono";
import { AppError } from "../../core/errors.ts";
import { type Env, lastGroup, renderPage } from "../frame.tsx";
import { type GuideLine, GuidesPage } from "../pages/guides-page.tsx";

export const guideRoutes = new Hono<Env>();

guideRoutes.get("/guides", async (call) => {
  const { guides } = call.var;
  const lines: GuideLine[] = await Promise.all(
    guides.titles.map(async (title) => ({ title, printing: await guides.findPrinting(title) })),
  );
  return renderPage(
    call,
    { title: "Guides", page: "guides", group: null },
    <GuidesPage lines={lines} current={lastGroup(call) ?? null} />,
  );
});

guideRoutes.get("/guides/:name", async (call) => {
  const { guides } = call.var;
  const name = call.req.param("name");
  const title = guides.titles.find((each) => each.name === name);
  if (!title)
    throw new AppError("not-found", `There is no guide "${name}". The page Guides lists all of them.`);
  const { pdf, printing } = await guides.getPdf(title);
  const etag = `"${printing.sourceHash.slice(0, 32)}"`;
  call.header("etag", etag);
  call.header("cache-control", "private, no-cache");
  if (call.req.header("if-none-match") === etag) return call.body(null, 304);
  call.header("content-type", "application/pdf");
  const way = call.req.query("download") === undefined ? "inline" : "attachment";
  call.header("content-disposition", `${way}; filename="${title.name}"`);
  return call.body(pdf);
});
