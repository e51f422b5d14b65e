/** Draws requests for every route of the app: from the forms and links that its pages show, and from nothing. */

import { below, hostileText, hostileValue, mutateText, pick, type Random } from "./mutate.ts";
import type { Site } from "./web.ts";
import { HOST } from "./web.ts";

export interface Route {
  method: string;
  /** As in `/:group/history/:date`. */
  pattern: string;
}

export interface DrawnRequest {
  route: Route;
  method: string;
  path: string;
  headers: Record<string, string>;
  /** Absent where none is sent. */
  body?: string;
}

type Fields = [name: string, value: string][];

/** What a page showed: where a form or a link leads, and what it sends. */
interface Example {
  path: string;
  fields: Fields;
}

const KEPT_EXAMPLES = 60;

/** These take tens of milliseconds: a hundred components, PDFs, copies of the database. */
const DEAR = new Set(["/dev/components", "/guides", "/data/backup", "/data/restore", "/:group/history"]);

/** Names that a query may have, besides those that links and forms show. */
const QUERY_NAMES = [
  "q",
  "path",
  "show",
  "track",
  "before",
  "days",
  "cap",
  "skip",
  "done",
  "print",
  "restore",
];

export class RequestSource {
  readonly routes: readonly Route[];
  readonly #examples = new Map<Route, Example[]>();
  readonly #params: Record<string, string[]>;
  readonly #names = new Set(QUERY_NAMES);
  readonly #ids: string[] = [];

  constructor(site: Site) {
    const routes = site.app.routes.filter(({ method }) => method !== "ALL");
    const unique = new Map(
      routes.map(({ method, path }) => [`${method} ${path}`, { method, pattern: path }]),
    );
    this.routes = [...unique.values()];
    for (const route of this.routes) this.#examples.set(route, []);
    const { groups } = site.context.curricula;
    const tracks = groups.flatMap((group) => group.tracks);
    const topics = tracks.flatMap((track) => track.topics.map((topic) => topic.id));
    this.#params = {
      group: groups.map((group) => group.slug),
      track: tracks.map((track) => track.id),
      topic: [...topics, "1", "2", "99"],
      review: topics.flatMap((id) => [`${id}.1.1`, `${id}.1.3`, `${id}.practice.1`, `${id}.2.7`]),
      date: ["2026-03-04", "2026-03-05", "2025-12-31"],
      name: [
        ...site.guides.titles.map((title) => title.name),
        "study.json",
        "reviews.csv",
        "notes.md",
        "study.ics",
      ],
    };
  }

  /** Takes in the links and forms of a page, and the palette's. */
  learn(text: string, type: string): void {
    if (type.startsWith("application/json")) this.#learnJson(text);
    if (!type.startsWith("text/html")) return;
    for (const [, href] of text.matchAll(/\shref="(\/[^"#]*)/g)) this.keep("GET", unescapeHtml(href!), []);
    for (const [, attributes, inner] of text.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
      const action = attributeOf(attributes!, "action");
      const method = attributeOf(attributes!, "method")?.toUpperCase() ?? "GET";
      if (action) this.keep(method, action, fieldsOf(inner!));
    }
  }

  /** As many requests of each route as of any other, but fewer of the dear ones. */
  draw(random: Random): DrawnRequest {
    let route = pick(random, this.routes);
    if (DEAR.has(route.pattern) && random() < 0.8) route = pick(random, this.routes);
    const examples = this.#examples.get(route)!;
    const example =
      examples.length > 0 && random() < 0.75
        ? pick(random, examples)
        : { path: this.#fill(random, route), fields: [] };
    const path = random() < 0.15 ? this.#fill(random, route) : example.path;
    const headers = this.#headers(random);
    const method =
      random() < 0.03
        ? pick(random, ["HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "POST", "GET"])
        : route.method;
    if (method === "GET" || method === "HEAD") {
      return { route, method, path: this.#withQuery(random, path), headers };
    }
    return { route, method, path, headers, ...this.#body(random, example.fields, headers) };
  }

  #learnJson(text: string): void {
    for (const [, id] of text.matchAll(/"act":"([0-9a-f-]{36})"/g)) this.#rememberId(id!);
    if (!text.startsWith('{"sections"')) return;
    const { sections } = JSON.parse(text) as {
      sections: { items: { href?: string; form?: { action: string; fields: Record<string, string> } }[] }[];
    };
    for (const { href, form } of sections.flatMap(({ items }) => items)) {
      if (href) this.keep("GET", href.split("#")[0]!, []);
      if (form) this.keep("POST", form.action, Object.entries(form.fields));
    }
  }

  #rememberId(id: string): void {
    this.#ids.push(id);
    if (this.#ids.length > 100) this.#ids.shift();
  }

  /** An example to draw from: what a page shows, or what only a script asks for. */
  keep(method: string, path: string, fields: Fields): void {
    const plain = path.split("?")[0]!;
    const route = this.routes.find((each) => each.method === method && matches(each.pattern, plain));
    if (!route) return;
    const examples = this.#examples.get(route)!;
    if (examples.length >= KEPT_EXAMPLES) examples.shift();
    examples.push({ path, fields });
    for (const [name] of fields) if (method === "GET") this.#names.add(name);
    for (const name of new URLSearchParams(path.split("?")[1] ?? "").keys()) this.#names.add(name);
    for (const [name, value] of fields) if (name === "act") this.#rememberId(value);
  }

  /** The route's path with true values, some of them changed. */
  #fill(random: Random, { pattern }: Route): string {
    return pattern.replace(/:(\w+)|\*/g, (_, name: string | undefined) => {
      const known = (name !== undefined && this.#params[name]) || ["app.css", "1", "x"];
      if (random() < 0.8) return pick(random, known);
      return toPathPart(
        random() < 0.5 ? hostileText(random) : mutateText(random, pick(random, known)),
        random,
      );
    });
  }

  #withQuery(random: Random, path: string): string {
    if (random() < 0.4) return path;
    const [plain, query] = path.split("?");
    const params = new URLSearchParams(query);
    for (let left = 1 + below(random, 3); left > 0; left--) {
      const value = random() < 0.2 && this.#ids.length > 0 ? pick(random, this.#ids) : hostileText(random);
      params.set(pick(random, [...this.#names]), value.slice(0, 8000));
    }
    const written = params.toString();
    return `${plain}?${random() < 0.1 ? mutateText(random, written, ["%", "&", "=", "%zz", "+", "%c3"]).replaceAll(/[^\x21-\x7e]/g, "") : written}`;
  }

  #headers(random: Random): Record<string, string> {
    const headers: Record<string, string> = { host: HOST };
    if (random() < 0.3) headers.accept = pick(random, ["application/json", "*/*", "text/html;q=0.1", "x"]);
    if (random() < 0.2)
      headers["accept-encoding"] = pick(random, ["gzip", "br", "deflate", "gzip, br;q=0", "x"]);
    if (random() < 0.2) {
      const value = random() < 0.5 ? pick(random, ["ml", "swe", "Europe%2FBerlin"]) : hostileText(random);
      headers.cookie = `${pick(random, ["group", "zone", "__proto__"])}=${headerText(value)}`;
    }
    if (random() < 0.05)
      headers[pick(random, ["range", "if-none-match", "x-forwarded-for", "referer"])] = headerText(
        hostileText(random),
      );
    if (random() < 0.02) headers.host = headerText(hostileText(random)) || HOST;
    return headers;
  }

  /** A form or its JSON twin, with a fresh id, as it is or with some fields changed. */
  #body(random: Random, shown: Fields, headers: Record<string, string>): { body: string } {
    if (random() < 0.95) headers.origin = `http://${HOST}`;
    const fields: Fields = [
      ...shown.filter(([name]) => name !== "op"),
      ["op", random() < 0.95 || this.#ids.length === 0 ? uuid(random) : pick(random, this.#ids)],
    ];
    const isKept = random() < 0.4;
    if (!isKept) {
      for (let left = below(random, 3); left > 0; left--) {
        const at = below(random, fields.length);
        const [name, value] = fields[at]!;
        const kind = random();
        if (kind < 0.1) fields.splice(at, 1);
        else if (kind < 0.2)
          fields.push([
            pick(random, ["__proto__", "constructor", name, "text", "notes"]),
            hostileText(random),
          ]);
        else fields[at] = [name, random() < 0.5 ? hostileText(random) : mutateText(random, value)];
        if (fields.length === 0) break;
      }
    }
    const form = new URLSearchParams(fields).toString();
    const kind = random();
    if (kind < 0.6) {
      headers["content-type"] = "application/x-www-form-urlencoded";
      return { body: form };
    }
    if (kind < 0.9) {
      headers["content-type"] = "application/json";
      if (random() < 0.8) headers.accept = "application/json";
      return { body: isKept ? toJson(fields) : this.#oddJson(random, fields) };
    }
    headers["content-type"] = pick(random, [
      "text/plain",
      "multipart/form-data; boundary=x",
      "application/json; charset=utf-16",
      "application/xml",
      "x",
    ]);
    if (random() < 0.3) headers["content-length"] = pick(random, ["99999999", "-1", "x"]);
    return { body: random() < 0.5 ? form : hostileText(random) };
  }

  #oddJson(random: Random, fields: Fields): string {
    if (random() < 0.1)
      return mutateText(random, toJson(fields), ["{", "}", "[", "]", '"', ",", ":", "\\u0000", "1e999"]);
    if (random() < 0.1) return JSON.stringify(hostileValue(random));
    const odd = fields.map(([name, value]) => [name, random() < 0.2 ? hostileValue(random) : value] as const);
    return toJson(odd);
  }
}

/** By hand, so that a field named `__proto__` stands in it. */
function toJson(fields: readonly (readonly [string, unknown])[]): string {
  return `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(",")}}`;
}

function matches(pattern: string, path: string): boolean {
  const [wanted, found] = [pattern.split("/"), path.split("/")];
  return (
    wanted.length === found.length && wanted.every((part, at) => /^[:*]/.test(part) || part === found[at])
  );
}

function toPathPart(text: string, random: Random): string {
  // Some stay as they are: dots and escapes that a browser would never send.
  if (random() < 0.3 && /^[\x21-\x7e]*$/.test(text)) return text.replaceAll(/[?#]/g, "");
  return encodeURIComponent(text.toWellFormed().slice(0, 4000));
}

/** What may stand in a header at all. */
function headerText(text: string): string {
  return text
    .replaceAll(/[^\x20-\x7e\xa0-\xff]/g, "")
    .slice(0, 4000)
    .trim();
}

function uuid(random: Random): string {
  const digits = Array.from({ length: 32 }, () => below(random, 16).toString(16)).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(` ${attributes}`)?.[1];
  return found === undefined ? undefined : unescapeHtml(found);
}

/** What a form sends when every choice in it is taken as it stands, and its first button is pressed. */
function fieldsOf(html: string): Fields {
  const fields = new Map<string, string>();
  for (const [, tag, attributes, inner] of html.matchAll(
    /<(input|textarea|select|button)\b([^>]*)>(?:([^<]*)<\/(?:textarea|button)>)?/g,
  )) {
    const name = attributeOf(attributes!, "name");
    if (name === undefined || fields.has(name)) continue;
    const value = attributeOf(attributes!, "value");
    fields.set(
      name,
      value ?? (tag === "textarea" ? unescapeHtml(inner ?? "") : /checkbox/.test(attributes!) ? "on" : ""),
    );
  }
  return [...fields];
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
