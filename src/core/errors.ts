/** The one error that a person is meant to read; anything else that is thrown is a bug. */

export type ErrorCode = "not-found" | "invalid" | "too-large" | "conflict" | "forbidden" | "unavailable";

export class AppError extends Error {
  readonly code: ErrorCode;
  /** For `invalid`: what is wrong with each field of the form, by field name. */
  readonly fields: Record<string, string>;

  /** `message` is a whole sentence that names the place and what to do about it. */
  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; fields?: Record<string, string> } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = options.fields ?? {};
  }
}
