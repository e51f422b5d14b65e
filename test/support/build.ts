/** The end-to-end tests drive the built program; they say so where it is missing. */
import { existsSync } from "node:fs";

export default function setup(): void {
  for (const file of ["dist/server/main.js", "dist/client/manifest.json", "dist/content/index.json"]) {
    if (!existsSync(file)) throw new Error(`${file} is missing. Run \`make test\`, which builds first.`);
  }
}
