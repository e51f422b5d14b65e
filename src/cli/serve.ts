/** `study serve`: starts the tracker and prints its address. */
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { curriculaRoots, openServices } from "../app.ts";
import { makeDailyBackup } from "../backup/backup.ts";
import { openKeeper } from "../backup/keeper.ts";
import { nameOf, readConfig } from "../config.ts";
import { AppError } from "../core/errors.ts";
import { openShelf } from "../guides/shelf.ts";
import { lockFolder } from "../lock.ts";
import { SOLE_LEARNER } from "../store/migrations.ts";
import { createApp } from "../web/app.tsx";
import { loadAssets } from "../web/assets.ts";
import { guidesFolder } from "./guide-places.ts";
import { printInOwnProcess } from "./print-in-own-process.ts";

/** Open requests get so long to end after a signal. */
const PATIENCE_MS = 4000;

const BACKUP_LOOK_MS = 60 * 60 * 1000;

export async function serveCommand(_args: string[]): Promise<number> {
  const config = readConfig(process.env);
  const lock = lockFolder(config.dataFolder, "study serve");
  process.on("exit", lock.release);
  const { services, close } = await openServices(config);
  const roots = curriculaRoots(config.dataFolder);
  const guides = openShelf({
    groups: services.curricula.groups,
    roots,
    folder: guidesFolder(config.dataFolder),
    address: config.address,
    print: printInOwnProcess,
  });
  const backups = config.databaseUrl
    ? null
    : openKeeper(config.dataFolder, { ...services, learnerId: SOLE_LEARNER });
  const app = createApp(services, await loadAssets("dist/client"), { ...config, roots, guides, backups });
  const server = createServer(getRequestListener(app.fetch));
  const stopped = Promise.withResolvers<void>();
  server.on("error", (error) => stopped.reject(explain(error, config.port)));
  server.listen(config.port, config.host, () => {
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : config.port;
    process.stdout.write(`Study Tracker is ready: http://${nameOf(config.host)}:${port}\n`);
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      server.close(() => stopped.resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
    });
  }
  const daily = backUpDaily(config.dataFolder);
  try {
    await stopped.promise;
  } finally {
    // The writing connection closes last: only that one folds the log (-wal) into the database file.
    await daily.stop();
    await close();
  }
  return 0;
}

/** A copy at the first look of each day; a failure is told and does not stop the app. `stop` waits for a copy being made. */
function backUpDaily(dataFolder: string): { stop: () => Promise<void> } {
  const look = () =>
    makeDailyBackup(dataFolder, Temporal.Now.plainDateTimeISO()).then(
      () => {},
      (error: Error) => void process.stderr.write(`study: ${error.message}\n`),
    );
  let copying = look();
  const looking = setInterval(() => {
    copying = look();
  }, BACKUP_LOOK_MS);
  return {
    stop: () => {
      clearInterval(looking);
      return copying;
    },
  };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new AppError(
      "unavailable",
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} make run`,
    );
  }
  if (error.code === "EACCES") {
    return new AppError(
      "unavailable",
      `Port ${port} needs special rights. Choose another: PORT=5555 make run`,
    );
  }
  return error;
}
