/** The digest that a compiled file carries in itself: a page must not show what a failing disk made of it. */
import { createHash } from "node:crypto";

const START = '{"sha256":"';
const DIGEST_LENGTH = 64;

/** `json` is the text of an object; answers the same object with the digest of that text as its first key. */
export function withDigest(json: string): string {
  return `${START}${digestOf(json)}",${json.slice(1)}`;
}

/** The text as it was before `withDigest`. Throws where it is not that text any more. */
export function checkDigest(text: string): string {
  const end = START.length + DIGEST_LENGTH;
  const json = `{${text.slice(end + 2)}`;
  if (text !== withDigest(json)) throw new Error("its content does not fit its digest");
  return json;
}

function digestOf(json: string): string {
  return createHash("sha256").update(json).digest("hex");
}
