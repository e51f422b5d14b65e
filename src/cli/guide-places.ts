/** Where guides are kept. */
import { join } from "node:path";

export function guidesFolder(dataFolder: string): string {
  return join(dataFolder, "cache", "guides");
}
