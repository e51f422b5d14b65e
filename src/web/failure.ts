/** What went wrong, for a person: the sentence of an AppError, or for a bug an id under which the log holds more. */
import { randomUUIDv7 } from "node:crypto";
import type { Context as Call } from "hono";
import { AppError, type ErrorCode } from "../core/errors.ts";

const STATUS = {
  "not-found": 404,
  invalid: 400,
  "too-large": 413,
  conflict: 409,
  forbidden: 403,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

const TITLES: Record<ErrorCode, string> = {
  "not-found": "Not found",
  invalid: "That did not work",
  "too-large": "Too large",
  conflict: "Something changed meanwhile",
  forbidden: "Not allowed",
  unavailable: "Not available",
};

export interface Failure {
  code: ErrorCode | "bug";
  status: (typeof STATUS)[ErrorCode] | 500;
  title: string;
  message: string;
  /** What is wrong with which field of a form. */
  fields: Readonly<Record<string, string>>;
  /** Names a bug in the log. */
  errorId?: string;
}

/** A bug is written to the log here, so call this once for each error. */
export function explainFailure(call: Call, error: unknown): Failure {
  if (error instanceof AppError) {
    const { code, message, fields } = error;
    return { code, status: STATUS[code], title: TITLES[code], message, fields };
  }
  const errorId = randomUUIDv7();
  const told = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`study: bug ${errorId} at ${call.req.method} ${call.req.path}\n${told}\n`);
  return {
    code: "bug",
    status: 500,
    title: "Something went wrong",
    message: `This is a fault of the app. What was saved before is safe; the last step may not be. The log holds more under the id ${errorId}.`,
    fields: {},
    errorId,
  };
}
