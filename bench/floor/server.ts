/** The floor: a plain server with prepared SQL and string concatenation that answers the same bytes, as little as can be. */
import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";

const [database, page, group = "ml_specialist"] = process.argv.slice(2) as [string, string, string?];

const { readFileSync } = await import("node:fs");
const html = readFileSync(page, "utf8");
const db = new DatabaseSync(database);
db.exec(
  "pragma journal_mode = wal; pragma synchronous = full; create table if not exists floor (id integer primary key, at integer, body text)",
);
const due = db.prepare(
  "select topic_id, stage, due_on from reviews where learner_id = ? and group_id = ? and status = 'open' and due_on <= ? order by due_on",
);
const insert = db.prepare("insert into floor (at, body) values (?, ?)");
const learner = (db.prepare("select id from learners").get() as { id: string }).id;

const server = createServer((request, response) => {
  if (request.method === "POST") {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      insert.run(Date.now(), body);
      response.writeHead(303, { location: "/" }).end();
    });
    return;
  }
  const rows = due.all(learner, group, "2100-01-01") as { topic_id: string }[];
  const text = html.replace("</main>", `${rows.map((row) => `<!--${row.topic_id}-->`).join("")}</main>`);
  const isGzip = /gzip/.test(request.headers["accept-encoding"] ?? "");
  response.writeHead(200, { "content-type": "text/html", ...(isGzip ? { "content-encoding": "gzip" } : {}) });
  response.end(isGzip ? gzipSync(text) : text);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`http://localhost:${typeof address === "object" && address ? address.port : 0}\n`);
});
