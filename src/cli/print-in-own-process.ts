/** Prints a guide in a process of its own: what Typst takes of time and memory is not the server's. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { AppError } from "../core/errors.ts";
import type { GuideTitle } from "../guides/shelf.ts";

const run = promisify(execFile);

/** Far beyond the longest guide on a slow machine. */
const PATIENCE_MS = 600_000;

/** Throws `unavailable` with what the process said. */
export async function printInOwnProcess({ group, track, kind, name }: GuideTitle): Promise<void> {
  const args = ["guide", "build", "--track", `${group.id}/${track.id}`, "--kind", kind];
  try {
    await run(process.execPath, [process.argv[1]!, ...args], { timeout: PATIENCE_MS, maxBuffer: 16_000_000 });
  } catch (cause) {
    const { stderr = "", killed = false } = cause as { stderr?: string; killed?: boolean };
    const said = /^study: (.+)$/m.exec(stderr)?.[1];
    const reason = killed
      ? `It took longer than ${PATIENCE_MS / 1000} seconds.`
      : (said ?? "It ended early.");
    throw new AppError(
      "unavailable",
      `${name} could not be printed. ${reason} \`study ${args.join(" ")}\` shows more.`,
      { cause },
    );
  }
}
