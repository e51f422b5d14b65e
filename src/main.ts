/** The program `study`: one verb, one file in `cli/`. Prints what went wrong in one sentence and exits with 1. */
import { AppError } from "./core/errors.ts";

const VERBS: Record<string, { summary: string; run: (args: string[]) => Promise<number> }> = {
  serve: {
    summary: "start the tracker (PORT, HOST, STUDY_DATA_DIR, STUDY_NOW)",
    run: async (args) => (await import("./cli/serve.ts")).serveCommand(args),
  },
  compile: {
    summary: "compile content/ for the app",
    run: async (args) => (await import("./cli/compile.ts")).compileCommand(args),
  },
  check: {
    summary: "check the curricula: study check [topic or track …] [--report] [--all] [--write-ids]",
    run: async (args) => (await import("./cli/check.ts")).check(args),
  },
  guide: {
    summary: "print the tracks as PDFs: study guide build [--track T] [--kind K] [--out folder]",
    run: async (args) => (await import("./cli/guide.ts")).guideCommand(args),
  },
  backup: {
    summary: "copy the data folder, also while the tracker runs",
    run: async (args) => (await import("./cli/backup.ts")).backupCommand(args),
  },
  restore: {
    summary: "list the backups, preview one, or restore it: study restore [name] [--yes]",
    run: async (args) => (await import("./cli/restore.ts")).restoreCommand(args),
  },
  export: {
    summary:
      "write everything as JSON: study export [file]; or a track's questions: study export anki|questions --track T [-o file]",
    run: async (args) => (await import("./cli/export.ts")).exportCommand(args),
  },
  import: {
    summary:
      "add what an export holds and this data folder does not: study import <file> [--settings]; a guide as a track: study import latex <guide.tex>; or what an earlier tracker kept: study import earlier <folder>",
    run: async (args) => (await import("./cli/import.ts")).importCommand(args),
  },
  rebuild: {
    summary: "derive all state from the events again, and say what differed",
    run: async (args) => (await import("./cli/rebuild.ts")).rebuildCommand(args),
  },
};

async function main([verb, ...args]: string[]): Promise<number> {
  const known = verb === undefined ? undefined : VERBS[verb];
  if (known) return known.run(args);
  const isAsked = verb === undefined || verb === "help" || verb === "--help";
  const lines = Object.entries(VERBS).map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`);
  const text = `study: a study tracker for interviews\n\n${lines.join("\n")}\n`;
  if (isAsked) {
    process.stdout.write(text);
    return 0;
  }
  throw new AppError(
    "invalid",
    `There is no verb "${verb}". The verbs are: ${Object.keys(VERBS).join(", ")}.`,
  );
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`study: ${error.message}\n`);
  process.exitCode = 1;
}
