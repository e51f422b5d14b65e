/** Loaded into a measured server before its own code: tells what the process has used whenever the bench asks. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

export interface Usage {
  /** Processor time since the start, all threads, in milliseconds. */
  cpuMs: number;
  /** What lives after a collection: the heap and the buffers beside it, in bytes. */
  liveBytes: number;
  /** What the system counts for the process, in bytes. */
  residentBytes: number;
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

process.on("message", (asked: "time" | "memory") => {
  const { user, system } = process.cpuUsage();
  if (asked === "memory") collect();
  const { rss, heapUsed, external } = process.memoryUsage();
  const usage: Usage = {
    cpuMs: (user + system) / 1000,
    liveBytes: heapUsed + external,
    residentBytes: rss,
  };
  process.send!(usage);
});
// Only the server decides how long the process lives.
process.channel!.unref();
