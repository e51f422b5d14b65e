/** A process that tries to lock a folder at each message, says whether it got it, and keeps it until it is ended. */
import { AppError } from "../../src/core/errors.ts";
import { lockFolder } from "../../src/lock.ts";

const folder = process.argv[2]!;

process.on("message", () => {
  try {
    lockFolder(folder, "study serve");
    process.send!("held");
  } catch (error) {
    process.send!(error instanceof AppError && error.code === "conflict" ? "refused" : String(error));
  }
});
process.send!("ready");
