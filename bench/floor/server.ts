/**
 * The floor: a plain server with prepared SQL and string concatenation over the same database, as little as can be.
 * A page is given as its HTML, which it sends around the rows that it reads, packed as the app packs; a write stores
 * the rows that the app stores, in one transaction with the same pragmas. It checks nothing and renders nothing.
 */
import { randomUUIDv7 } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";
import { GROUP, TODAY } from "../fill.ts";

const [database, page] = process.argv.slice(2) as [string, string];

const [head, tail] = readFileSync(page, "utf8").split("</main>") as [string, string];
const db = new DatabaseSync(database, { enableForeignKeyConstraints: true });
db.exec("pragma journal_mode = wal; pragma synchronous = full");
const learner = "01900000-0000-7000-8000-000000000001";

const due = db.prepare(
  "select topic_id, stage, due_on from reviews where learner_id = ? and group_id = ? and status = 'open' and due_on <= ? order by due_on",
);
const newestPosition = db.prepare(
  "select position from acts where learner_id = ? and group_id = ? order by position desc, id desc limit 1",
);
const findState = db.prepare(
  "select state, seq, track_id from topic_states where learner_id = ? and topic_id = ?",
);
const insertAct = db.prepare("insert into acts values (?, ?, ?, ?, ?, ?, ?, ?, null, ?)");
const insertEvent = db.prepare("insert into events values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const updateState = db.prepare(
  "update topic_states set state = ?, seq = ? where learner_id = ? and topic_id = ?",
);
const updateReview = db.prepare(
  "update reviews set status = ?, done_on = ?, questions_left = ?, thinking_ms = ? where learner_id = ? and topic_id = ? and cycle = ? and stage = ?",
);
const addActivity = db.prepare(
  "insert into activity values (?, ?, ?, ?, 0, ?, 0, ?, ?, 0, ?) on conflict do update set reviews = reviews + excluded.reviews, answers = answers + excluded.answers, passed = passed + excluded.passed, thinking_ms = thinking_ms + excluded.thinking_ms",
);

const server = createServer((request, response) => {
  if (request.method === "POST") write(request, response);
  else read(request, response);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`http://localhost:${typeof address === "object" && address ? address.port : 0}\n`);
});

function read(request: IncomingMessage, response: ServerResponse): void {
  const rows = due.all(learner, GROUP, TODAY) as { topic_id: string }[];
  const text = `${head}${rows.map((row) => `<!--${row.topic_id}-->`).join("")}</main>${tail}`;
  const isPacked = /gzip/.test(request.headers["accept-encoding"] ?? "");
  response.writeHead(200, {
    "content-type": "text/html; charset=UTF-8",
    ...(isPacked ? { "content-encoding": "gzip" } : {}),
  });
  response.end(isPacked ? gzipSync(text) : text);
}

/** `/ml/review/<topic>.<cycle>.<stage>/grade` or `/finish`. */
function write(request: IncomingMessage, response: ServerResponse): void {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    const form = new URLSearchParams(body);
    const [, , , review, verb] = request.url!.split("/") as string[];
    const [topic, cycle, stage] = review!.split(".") as [string, string, string];
    store(form, topic, Number(cycle), Number(stage), verb === "finish");
    response.writeHead(303, { location: `/ml/review/${review}` }).end();
  });
}

function store(form: URLSearchParams, topic: string, cycle: number, stage: number, isEnd: boolean): void {
  const op = form.get("op");
  const at = Date.now();
  const ms = isEnd ? 0 : Number(form.get("thinking_ms"));
  db.exec("begin immediate");
  const { state, seq, track_id } = findState.get(learner, topic) as Record<string, string>;
  const document = JSON.parse(state!);
  const own = document.reviews.find(
    (each: { cycle: number; stage: number }) => each.cycle === cycle && each.stage === stage,
  );
  const answer = { questionId: form.get("question"), grade: form.get("grade"), attempt: 1 };
  if (isEnd) Object.assign(own, { status: "done", doneOn: TODAY, lateDays: 0 });
  else own.session.answers.push({ ...answer, actId: op, thinkingMs: ms });
  const { position } = newestPosition.get(learner, GROUP) as { position: number };
  const session = { cycle, stage };
  const input = JSON.stringify({ topicId: topic, session, ...answer });
  const payload = JSON.stringify({ session, answer: { ...answer, hintsUsed: 0, thinkingMs: ms } });
  const next = Number(seq) + 1;
  insertAct.run(learner, op, GROUP, "grade", input, at, "UTC", TODAY, Math.max(at, position + 1));
  insertEvent.run(
    ...[
      learner,
      randomUUIDv7(),
      op,
      GROUP,
      track_id!,
      topic,
      next,
      "question-graded",
      at,
      "UTC",
      TODAY,
      payload,
    ],
  );
  updateState.run(JSON.stringify(document), next, learner, topic);
  const left = own.session.questions.length - own.session.answers.length;
  const status = isEnd ? ["done", TODAY, left, 360_000] : ["open", null, left, null];
  updateReview.run(...status, learner, topic, cycle, stage);
  addActivity.run(learner, GROUP, TODAY, track_id!, Number(isEnd), Number(!isEnd), Number(!isEnd), ms);
  db.exec("commit");
}
