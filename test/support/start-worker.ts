/** Another process that starts as the program does and is killed in place of the n-th statement of its database. */
import { openServices } from "../../src/app.ts";
import { interruptAt } from "./interrupt.ts";

const { config, content, step } = JSON.parse(process.argv[2]!);
interruptAt(step, () => {
  process.kill(process.pid, "SIGKILL");
  // Nothing more may be done until the signal has come.
  for (;;);
});
const { close } = await openServices(config, content);
await close();
