/** `study rebuild`: derives every topic's state from its events again and says what differed. */
import { openServices } from "../app.ts";
import { readConfig } from "../config.ts";
import { lockFolder } from "../lock.ts";
import { SOLE_LEARNER } from "../store/migrations.ts";
import { rebuildStates } from "../store/rebuild.ts";

export async function rebuildCommand(_args: string[]): Promise<number> {
  const config = readConfig(process.env);
  const lock = lockFolder(config.dataFolder, "study rebuild");
  const { services, close } = await openServices(config);
  try {
    const { topics, differed } = await rebuildStates(services.rows, SOLE_LEARNER);
    for (const topicId of differed)
      process.stdout.write(`${topicId}: the stored state differed and was replaced\n`);
    process.stdout.write(`${topics} topics rebuilt from their events, ${differed.length} differed\n`);
    return 0;
  } finally {
    await close();
    lock.release();
  }
}
