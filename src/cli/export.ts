/** `study export [file]`: everything as one JSON document, to a file or to standard output; or a track's questions. */
import { openServices } from "../app.ts";
import { readConfig } from "../config.ts";
import { SOLE_LEARNER } from "../store/migrations.ts";
import { exportJson } from "../transfer/json.ts";
import { writeNewFile } from "./new-file.ts";

export async function exportCommand([file, ...args]: string[]): Promise<number> {
  if (file === "anki" || file === "questions") {
    return (await import("./export-questions.ts")).exportQuestions(file, args);
  }
  const { services, close } = await openServices(readConfig(process.env));
  try {
    const exported = await exportJson({ ...services, learnerId: SOLE_LEARNER });
    const text = `${JSON.stringify(exported, null, 2)}\n`;
    if (file === undefined) process.stdout.write(text);
    else writeNewFile(file, text);
    return 0;
  } finally {
    await close();
  }
}
