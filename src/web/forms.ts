/** Reads what a form or a script sent: the same fields, the same schema, for both. */
import type { Context as Call } from "hono";
import { z } from "zod";
import { AppError } from "../core/errors.ts";
import { BODY_LIMIT, tooLarge } from "./security.ts";

/** The id that makes a write repeatable: the page draws it, the act keeps it. */
export const op = z.string();

/** A checkbox: absent is false. */
export const checkbox = z.preprocess(
  (value) => value === true || value === "on" || value === "true",
  z.boolean(),
);

export const wholeNumber = z.coerce.number("write a whole number").int("write a whole number");

/** One value or several of the same name. */
export const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string()),
);

/** What was typed, as texts, so that a refused form can be shown again with it. */
export type Typed = Readonly<Record<string, string>>;

const sent = new WeakMap<Request, Typed>();

/** The learner's own texts in the form of this request, empty where it has none. */
export function typedTexts(call: Call): Typed {
  const { notes, text } = sent.get(call.req.raw) ?? {};
  return Object.fromEntries(
    Object.entries({ notes, text }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

/** An `invalid` error that remembers what was typed. */
export class FormError extends AppError {
  readonly typed: Typed;

  constructor(message: string, fields: Record<string, string>, typed: Typed) {
    super("invalid", message, { fields });
    this.typed = typed;
  }
}

/** Throws `FormError` where the body does not fit the schema, `too-large` beyond the limit. */
export async function readForm<T>(call: Call, schema: z.ZodType<T>): Promise<T> {
  const { value, typed } = await readBody(call);
  sent.set(call.req.raw, typed);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  // Without a prototype, so that a field named __proto__ is a field like any other.
  const fields: Record<string, string> = Object.create(null);
  for (const issue of result.error.issues) {
    const field = issue.code === "unrecognized_keys" ? issue.keys[0]! : String(issue.path[0] ?? "form");
    fields[field] ??= issue.code === "unrecognized_keys" ? "is not a field of this form" : issue.message;
  }
  const [field, reason] = Object.entries(fields)[0]!;
  throw new FormError(`${field}: ${reason}.`, fields, typed);
}

async function readBody(call: Call): Promise<{ value: unknown; typed: Typed }> {
  const text = await readText(call);
  if ((call.req.header("content-type") ?? "").startsWith("application/json")) {
    let value: unknown;
    try {
      value = JSON.parse(text, (_, each) => (typeof each === "string" ? withoutNul(each) : each));
    } catch (error) {
      throw new AppError("invalid", `What was sent is no JSON: ${(error as Error).message}.`, {
        cause: error,
      });
    }
    return { value, typed: {} };
  }
  const form = new URLSearchParams(text);
  const value: Record<string, string | string[]> = Object.create(null);
  for (const key of new Set(form.keys())) {
    const all = form.getAll(key).map(withoutNul);
    value[key] = all.length > 1 ? all : all[0]!;
  }
  const typed = Object.entries(value).map(([key, each]) => [key, Array.isArray(each) ? each.at(-1) : each]);
  return { value: { ...value }, typed: Object.fromEntries(typed) };
}

/** A NUL can be typed by nobody, and PostgreSQL keeps none in a text: it is shown as the sign for what has no sign. */
function withoutNul(text: string): string {
  return text.replaceAll("\0", "\uFFFD");
}

/** The length header may be missing or wrong, so the stream is counted as it comes. */
async function readText(call: Call): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for await (const chunk of call.req.raw.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > BODY_LIMIT) throw tooLarge();
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("invalid", "The connection ended before the whole form had come. Send it again.", {
      cause: error,
    });
  }
  return text + decoder.decode();
}
