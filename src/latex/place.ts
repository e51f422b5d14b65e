/** Where something stands in the LaTeX sources, and the fault that names it. */
import { AppError } from "../core/errors.ts";

export interface Place {
  /** Relative to the document's folder, with forward slashes. */
  file: string;
  /** Counts from 1. */
  line: number;
}

/** What could not be kept as it was meant; the import goes on. */
export interface Loss extends Place {
  message: string;
}

/** A fault that ends the import. `reason` is a whole sentence with its remedy. */
export function fault({ file, line }: Place, reason: string): AppError {
  return new AppError("invalid", `${file}:${line}: ${reason}`);
}
