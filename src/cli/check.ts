/** `study check`: holds the content against its standard and prints what is wrong, as `file:line: message`. */
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkCurricula, listTopicIds } from "../check/check-curricula.ts";
import { writeIds } from "../check/ids.ts";
import { formatReport } from "../check/report.ts";
import { parseCurricula } from "../content/parse.ts";
import { AppError } from "../core/errors.ts";

const USAGE = `study check [topic, track or group ids…]
  --report         print a table of what each topic amounts to
  --all            run also the Python programs that passed before
  --demand-python  a missing Python is a problem
  --write-ids      first add new ids to ids.txt (of the named topics, or of all)
  --root <folder>  the folder of curricula (content)
  --cache <folder> where passes are remembered (dist/check-cache)`;

/** The exit code: 0 where nothing is wrong, 1 where something is. Throws AppError for wrong arguments. */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args);
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const root = resolve(values.root);
  if (values["write-ids"]) {
    const curricula = await parseCurricula(root);
    const added = writeIds(curricula, positionals.length ? listTopicIds(curricula, positionals) : undefined);
    console.log(`${added.length} ids added to ids.txt.`);
  }
  const report = await checkCurricula({
    root,
    only: positionals,
    python: values["demand-python"] ? "demand" : "where-present",
    cacheFolder: resolve(values.cache),
    ignoreCache: values.all,
  });
  if (values.report) console.log(`${formatReport(report.topics)}\n`);
  for (const { file, line, message, check } of report.problems) {
    console.log(`${relative("", join(root, file))}:${line}: ${message} (${check})`);
  }
  for (const note of report.notes) console.log(note);
  const { problems, topics } = report;
  console.log(`${problems.length} problems in ${topics.length} written topics.`);
  return problems.length === 0 ? 0 : 1;
}

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        report: { type: "boolean", default: false },
        all: { type: "boolean", default: false },
        "demand-python": { type: "boolean", default: false },
        "write-ids": { type: "boolean", default: false },
        root: { type: "string", default: "content" },
        cache: { type: "string", default: "dist/check-cache" },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new AppError("invalid", `${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  try {
    process.exitCode = await check(args[0] === "check" ? args.slice(1) : args);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(`study: ${error.message}`);
    process.exitCode = 1;
  }
}
