/** `study export [file]`: everything as one JSON document, to a file or to standard output. */
import { writeFileSync } from "node:fs";
import { openServices } from "../app.ts";
import { readConfig } from "../config.ts";
import { SOLE_LEARNER } from "../store/migrations.ts";
import { exportJson } from "../transfer/json.ts";

export async function exportCommand([file]: string[]): Promise<number> {
  const { services, close } = await openServices(readConfig(process.env));
  try {
    const exported = await exportJson({ ...services, learnerId: SOLE_LEARNER });
    const text = `${JSON.stringify(exported, null, 2)}\n`;
    if (file === undefined) process.stdout.write(text);
    else writeFileSync(file, text, { flag: "wx" });
    return 0;
  } finally {
    await close();
  }
}
