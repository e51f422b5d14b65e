/** Documents kept as JSON text in a column. */
import { AppError } from "../core/errors.ts";

/** `place` begins the sentence that is thrown as `unavailable` where the text is damaged, such as "The state of x". */
export function readDocument<T>(json: string, place: string): T {
  try {
    return JSON.parse(json) as T;
  } catch (cause) {
    throw damagedDocument(place, cause);
  }
}

export function damagedDocument(place: string, cause: unknown): AppError {
  return new AppError(
    "unavailable",
    `${place} is damaged in the database. Stop the app and restore a copy from the backups folder with \`study restore\`.`,
    { cause },
  );
}
