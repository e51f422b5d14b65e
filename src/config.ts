/** Settings of the process from the environment. Each variable is documented in the README. */
import { resolve } from "node:path";
import { AppError } from "./core/errors.ts";

export interface Config {
  host: string;
  port: number;
  /** Where a browser finds the app, such as `http://localhost:5555`: printed guides link there. */
  address: string;
  /** Absolute. */
  dataFolder: string;
  /** Null for the SQLite file in the data folder. */
  databaseUrl: string | null;
  /** Civil date-time at which the clock starts; null for the machine's own clock. */
  now: string | null;
  /** Further names under which the app may be called, besides loopback and HOST. */
  allowedHosts: string[];
  isDevelopment: boolean;
}

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/** Throws `invalid` with the variable's name and the remedy. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const port = Number(env.PORT ?? "5555");
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new AppError(
      "invalid",
      `PORT is "${env.PORT}". Set it to a whole number from 1 to 65535, such as 5555.`,
    );
  }
  const host = env.HOST ?? "127.0.0.1";
  if (!LOOPBACK.has(host) && env.STUDY_ALLOW_NETWORK !== "1") {
    throw new AppError(
      "invalid",
      `HOST is "${host}", and other machines could then read and change your data: the app has no accounts. Set STUDY_ALLOW_NETWORK=1 as well if that is what you want.`,
    );
  }
  return {
    host,
    port,
    address: readAddress(env.STUDY_ADDRESS) ?? `http://${nameOf(host)}:${port}`,
    dataFolder: resolve(env.STUDY_DATA_DIR ?? "data"),
    databaseUrl: env.DATABASE_URL || null,
    now: env.STUDY_NOW || null,
    allowedHosts: (env.STUDY_ALLOWED_HOSTS ?? "")
      .split(",")
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
    isDevelopment: env.STUDY_DEV === "1",
  };
}

/** The name under which a browser on this machine calls the host. */
export function nameOf(host: string): string {
  if (host === "127.0.0.1" || host === "::1") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function readAddress(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const { protocol, origin } = URL.parse(text) ?? {};
  if (origin && (protocol === "http:" || protocol === "https:")) return origin;
  throw new AppError(
    "invalid",
    `STUDY_ADDRESS is "${text}". Set it to where the app is opened, such as https://study.example.org.`,
  );
}
